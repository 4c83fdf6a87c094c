import Arrays

/// The tensors, all of one shape, along a new dimension.
///
/// ```swift
/// let a = Tensor.zeros(32, 8)
/// print(stack([a, a]).shape)           // [2, 32, 8]
/// print(stack([a, a], dim: -1).shape)  // [32, 8, 2]
/// ```
///
/// - Parameters:
///   - tensors: at least one tensor.
///   - dim: the place of the new dimension, whose size is the number of tensors.
public func stack(_ tensors: [Tensor], dim: Int = 0) -> Tensor {
    guard let first = tensors.first else { stop("stack expects a non-empty TensorList") }
    let place = Shape.wrap(dim, rank: first.dim() + 1)
    for (number, tensor) in tensors.enumerated() where tensor.shape != first.shape {
        stop(
            "stack expects each tensor to be equal size, but got \(first.shape) at entry 0 and "
                + "\(tensor.shape) at entry \(number)")
    }
    var sizes = first.shape
    sizes.insert(tensors.count, at: place)
    let arrays = tensors.map { $0.array }
    let result = NDArray.stacked(arrays, along: place, giving: sizes, kind(of: tensors))
    return record(result, from: tensors) { StackingNode(result, tensors, place) }
}

private final class StackingNode: ListNode {
    private let dim: Int

    init(_ output: NDArray, _ inputs: [Tensor], _ dim: Int) {
        self.dim = dim
        super.init(output, inputs)
    }

    override var name: String { "StackBackward0" }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        others.indices.map { needsGradient($0) ? gradient.select(dim, $0) : nil }
    }
}
