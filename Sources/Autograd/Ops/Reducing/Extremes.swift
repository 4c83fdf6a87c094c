import Arrays

extension Tensor {
    /// The largest element; equal ones share the gradient.
    public func amax() -> Tensor { amax(dim: []) }

    /// The largest elements along a dimension; equal ones share the gradient.
    public func amax(dim: Int, keepdim: Bool = false) -> Tensor {
        amax(dim: [dim], keepdim: keepdim)
    }

    /// The largest elements along several dimensions; along all if none are given.
    public func amax(dim: [Int], keepdim: Bool = false) -> Tensor {
        extreme(dim, keepdim, "amax") { $0.maximum($1) }
    }

    /// The smallest element; equal ones share the gradient.
    public func amin() -> Tensor { amin(dim: []) }

    /// The smallest elements along a dimension; equal ones share the gradient.
    public func amin(dim: Int, keepdim: Bool = false) -> Tensor {
        amin(dim: [dim], keepdim: keepdim)
    }

    /// The smallest elements along several dimensions; along all if none are given.
    public func amin(dim: [Int], keepdim: Bool = false) -> Tensor {
        extreme(dim, keepdim, "amin") { $0.minimum($1) }
    }

    private func extreme(
        _ dims: [Int], _ keepdim: Bool, _ operation: String,
        _ reduction: (NDArray, NDArray.Fold) -> NDArray
    ) -> Tensor {
        let fold = NDArray.Fold(shape, over: dims.isEmpty ? nil : dims)
        requireElements(fold, dims, operation)
        let kept = reduction(array, fold)
        let result = kept.dropping(fold, unless: keepdim)
        let label = operation == "amax" ? "AmaxBackward0" : "AminBackward0"
        return record(result, from: self) { ExtremesNode(result, self, fold, label) }
    }

    private func requireElements(_ fold: NDArray.Fold, _ dims: [Int], _ operation: String) {
        if numel() != 0 { return }
        if dims.isEmpty {
            stop(
                "\(operation)(): Expected reduction dim to be specified for input.numel() == 0. "
                    + "Specify the reduction dim with the 'dim' argument.")
        }
        for dim in dims where self.dim() > 0 && shape[shape.wrap(dim)] == 0 {
            stop("\(operation)(): Expected reduction dim \(dim) to have non-zero size.")
        }
    }
}

/// The largest element.
public func amax(_ input: Tensor) -> Tensor { input.amax() }

/// The largest elements along a dimension.
public func amax(_ input: Tensor, dim: Int, keepdim: Bool = false) -> Tensor {
    input.amax(dim: dim, keepdim: keepdim)
}

/// The smallest element.
public func amin(_ input: Tensor) -> Tensor { input.amin() }

/// The smallest elements along a dimension.
public func amin(_ input: Tensor, dim: Int, keepdim: Bool = false) -> Tensor {
    input.amin(dim: dim, keepdim: keepdim)
}

/// Extremes along some dimensions: equal elements share the gradient.
private final class ExtremesNode: InputNode {
    private let fold: NDArray.Fold
    private let label: String
    private var result: SavedTensor?

    init(_ output: NDArray, _ input: Tensor, _ fold: NDArray.Fold, _ label: String) {
        self.fold = fold
        self.label = label
        result = SavedTensor(output)
        super.init(output, input)
    }

    override var name: String { label }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let input = input
        let extreme = SavedTensor.unpacked(result, self).reshape(fold.kept)
        let isExtreme = (input .== extreme).detach()
        let count = Tensor(isExtreme.array.sum(fold, as: .int64))
        return gradient.reshape(fold.kept) * isExtreme.to(dtype) / count
    }

    override func releaseSaved() {
        result = nil
        super.releaseSaved()
    }
}
