import Arrays

/// The tensors one after another along a dimension that they have.
///
/// All other dimensions must agree. A 1-D tensor without elements is left out.
///
/// ```swift
/// let a = Tensor.zeros(4, 32, 8)
/// let b = Tensor.zeros(5, 32, 8)
/// print(cat([a, b], dim: 0).shape)  // [9, 32, 8]
/// ```
///
/// - Parameters:
///   - tensors: at least one tensor; the result has the kind that holds all of theirs.
///   - dim: the dimension that grows.
public func cat(_ tensors: [Tensor], dim: Int = 0) -> Tensor {
    let place = checkedDim(tensors, dim)
    let parts = tensors.filter { $0.shape != [0] }
    guard let first = parts.first else { return Tensor.zeros([0], dtype: kind(of: tensors)) }
    var sizes = first.shape
    sizes[place] = parts.reduce(0) { $0 + $1.shape[place] }
    let arrays = parts.map { $0.array }
    let result = NDArray.joined(arrays, along: place, giving: sizes, kind(of: tensors))
    return record(result, from: tensors) { ConcatenationNode(result, tensors, place) }
}

/// The tensors side by side: along dimension 0 if they are 1-D, or else along dimension 1.
public func hstack(_ tensors: [Tensor]) -> Tensor {
    let parts = tensors.map { $0.dim() == 0 ? $0.reshape(1) : $0 }
    return cat(parts, dim: parts.first?.dim() == 1 ? 0 : 1)
}

/// The tensors below each other: 1-D tensors become rows.
public func vstack(_ tensors: [Tensor]) -> Tensor {
    cat(tensors.map { $0.dim() < 2 ? $0.reshape(1, -1) : $0 }, dim: 0)
}

/// The kind that holds the numbers of all tensors.
func kind(of tensors: [Tensor]) -> DType {
    let first = tensors.first?.dtype ?? Tensor.defaultDType
    return tensors.dropFirst().reduce(first) { DType.promote($0, $1.dtype) }
}

private func checkedDim(_ tensors: [Tensor], _ dim: Int) -> Int {
    if tensors.isEmpty { stop("torch.cat(): expected a non-empty list of Tensors") }
    for (number, tensor) in tensors.enumerated() where tensor.dim() == 0 {
        stop("zero-dimensional tensor (at position \(number)) cannot be concatenated")
    }
    guard let first = tensors.first(where: { $0.shape != [0] }) else { return 0 }
    let place = first.shape.wrap(dim)
    for (number, tensor) in tensors.enumerated() where tensor.shape != [0] {
        check(tensor, number, fits: first, place)
    }
    return place
}

private func check(_ tensor: Tensor, _ number: Int, fits first: Tensor, _ dim: Int) {
    if tensor.dim() != first.dim() {
        stop(
            "Tensors must have same number of dimensions: got \(first.dim()) and \(tensor.dim())")
    }
    for other in 0..<first.dim() where other != dim && tensor.shape[other] != first.shape[other] {
        stop(
            "Sizes of tensors must match except in dimension \(dim). Expected size "
                + "\(first.shape[other]) but got size \(tensor.shape[other]) for tensor number "
                + "\(number) in the list.")
    }
}

private final class ConcatenationNode: ListNode {
    private let dim: Int
    private let shapes: [Shape]

    init(_ output: NDArray, _ inputs: [Tensor], _ dim: Int) {
        self.dim = dim
        shapes = inputs.map { $0.shape }
        super.init(output, inputs)
    }

    override var name: String { "CatBackward0" }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        var start = 0
        return shapes.enumerated().map { number, shape in
            if shape == [0] { return Tensor.zeros(shape, dtype: gradient.dtype) }
            defer { start += shape[dim] }
            return needsGradient(number) ? gradient.narrow(dim, start, shape[dim]) : nil
        }
    }
}
