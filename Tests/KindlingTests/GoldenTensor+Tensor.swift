import Kindling
import Testing

extension GoldenTensor {
    /// What a tensor of Kindling holds, to be compared.
    init(_ tensor: Tensor) {
        dtype = tensor.dtype
        shape = Array(tensor.shape)
        strides = Array(tensor.stride())
        views = []
        tracksGradient = tensor.requiresGrad
        values =
            tensor.dtype.isFloatingPoint
            ? .floating(tensor.scalars()) : .whole(tensor.scalars())
    }

    /// The base, in row-major order.
    func makeBase() -> Tensor {
        switch values {
        case .floating(let numbers): Tensor(numbers, dtype: dtype).reshape(Shape(shape))
        case .whole(let numbers): Tensor(numbers, dtype: dtype).reshape(Shape(shape))
        }
    }

    /// The views that the case takes of a base, one of the other.
    func makeView(of base: Tensor) -> Tensor {
        views.reduce(base) { tensor, step in
            let numbers = step.dropFirst()
            switch step.first?.asWord {
            case "transpose": return tensor.transpose(numbers[1].int, numbers[2].int)
            case "permute": return tensor.permute(Shape(numbers.map(\.int)))
            case "slice": return tensor.sliced(Array(numbers))
            case "select": return tensor.part(numbers[1].int, numbers[2].int)
            case "expand": return tensor.expand(Shape(numbers.map(\.int)))
            default:
                Issue.record("no view is called “\(step)”")
                return tensor
            }
        }
    }

    /// How the strides of a view differ from those that PyTorch's view had; nil if they agree.
    func strideDifference(from view: Tensor) -> String? {
        guard let strides, strides != Array(view.stride()), view.numel() > 0 else { return nil }
        return "the input's strides are \(view.stride()), expected \(strides)"
    }
}

extension GoldenArgument {
    /// The number of a view's step.
    fileprivate var int: Int { asInt ?? 0 }
}

extension Tensor {
    /// Every `step`-th place of a dim from `start` up to `end`: the parts of a view's step.
    fileprivate func sliced(_ parts: [GoldenArgument]) -> Tensor {
        slice(parts[0].int, parts[1].asInt, parts[2].asInt, parts[3].int)
    }

    /// `x[:, …, start:end:step]` with the slice at any dim.
    func slice(_ dim: Int, _ start: Int?, _ end: Int?, _ step: Int) -> Tensor {
        let places = Array(repeating: TensorIndex.stride(by: 1), count: dim)
        return self[indices: places + [.slice(start: start, end: end, step: step)]]
    }

    /// `x[:, …, place]` with the place at any dim.
    func part(_ dim: Int, _ place: Int) -> Tensor {
        let places = Array(repeating: TensorIndex.stride(by: 1), count: dim)
        return self[indices: places + [.place(place)]]
    }

    /// The subscript for indices that are known when the tests run.
    subscript(indices indices: [TensorIndex]) -> Tensor {
        get {
            switch indices.count {
            case 1: self[indices[0]]
            case 2: self[indices[0], indices[1]]
            case 3: self[indices[0], indices[1], indices[2]]
            case 4: self[indices[0], indices[1], indices[2], indices[3]]
            default: self[indices[0], indices[1], indices[2], indices[3], indices[4]]
            }
        }
        set {
            switch indices.count {
            case 1: self[indices[0]] = newValue
            case 2: self[indices[0], indices[1]] = newValue
            case 3: self[indices[0], indices[1], indices[2]] = newValue
            default: Issue.record("no case writes through \(indices.count) indices")
            }
        }
    }
}

/// The elements in row-major order.
func flatNumbers(_ tensor: Tensor) -> [Double] { tensor.scalars() }
