import Arrays

extension F {
    /// `x Wᵀ + b` for every row x of the input.
    ///
    /// ```swift
    /// let y = F.linear(Tensor.ones(2, 3), Tensor.ones(4, 3))  // 2×4
    /// ```
    ///
    /// - Parameters:
    ///   - input: `[…, inFeatures]`
    ///   - weight: `[outFeatures, inFeatures]`
    ///   - bias: `[outFeatures]`; none if it is not given.
    /// - Returns: `[…, outFeatures]`
    public static func linear(_ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil) -> Tensor {
        if input.dim() == 0 || weight.dim() != 2 {
            stop(
                "linear(): input and weight must have at least 1 and exactly 2 dimensions, but "
                    + "they are \(input.dim())D and \(weight.dim())D")
        }
        if input.dim() == 2 { return rows(input, weight, bias) }
        var sizes = input.shape
        let last = sizes.count - 1
        let flat = input.reshape([sizes.dropLast().reduce(1, *), sizes[last]])
        sizes[last] = weight.shape[0]
        return rows(flat, weight, bias).unflattened(sizes)
    }

    private static func rows(_ input: Tensor, _ weight: Tensor, _ bias: Tensor?) -> Tensor {
        check(input, weight, bias)
        let result = NDArray.affine(input.array, weight.array, bias?.array)
        let inputs = bias.map { [$0, input, weight] } ?? [input, weight]
        return record(result, from: inputs) { AffineNode(result, input, weight, bias) }
    }

    private static func check(_ input: Tensor, _ weight: Tensor, _ bias: Tensor?) {
        let (given, wanted) = (input.shape, weight.shape)
        if given[1] != wanted[1] {
            stop(
                "mat1 and mat2 shapes cannot be multiplied (\(given[0])x\(given[1]) and "
                    + "\(wanted[1])x\(wanted[0]))")
        }
        input.requireSameKind(weight)
        guard let bias else { return }
        input.requireSameKind(bias)
        let room: Shape = [given[0], wanted[0]]
        if bias.dim() > 1 || bias.numel() != 1 && bias.numel() != wanted[0] {
            stop(
                "The expanded size of the tensor (\(room[1])) must match the existing size "
                    + "(\(bias.shape.last ?? 1)) at non-singleton dimension 1.  Target sizes: "
                    + "\(room).  Tensor sizes: \(bias.shape)")
        }
    }
}

extension Tensor {
    /// Rows of a result that belong to more than one dimension.
    fileprivate func unflattened(_ sizes: Shape) -> Tensor {
        let layout = Layout(contiguous: sizes)
        return recordView(layout, of: self) { UnsafeViewNode($0, self) }
    }
}

private final class UnsafeViewNode: UnaryNode {
    private let inputShape: Shape

    override init(_ output: NDArray, _ input: Tensor) {
        inputShape = input.shape
        super.init(output, input)
    }

    override var name: String { "UnsafeViewBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient.reshape(inputShape) }
}

private final class AffineNode: ListNode {
    private var input: SavedTensor?
    private var weight: SavedTensor?
    private let hasBias: Bool

    init(_ output: NDArray, _ input: Tensor, _ weight: Tensor, _ bias: Tensor?) {
        hasBias = bias != nil
        if weight.node != nil { self.input = SavedTensor(input) }
        if input.node != nil { self.weight = SavedTensor(weight) }
        super.init(output, bias.map { [$0, input, weight] } ?? [input, weight])
    }

    override var name: String { hasBias ? "AddmmBackward0" : "MmBackward0" }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        let first = hasBias ? 1 : 0
        var found: [Tensor?] = hasBias ? [needsGradient(0) ? gradient.sum(dim: 0) : nil] : []
        found.append(
            needsGradient(first)
                ? gradient.mm(SavedTensor.unpacked(weight, others[first + 1])) : nil)
        found.append(
            needsGradient(first + 1)
                ? gradient.t().mm(SavedTensor.unpacked(input, others[first])) : nil)
        return found
    }

    override func releaseSaved() {
        input = nil
        weight = nil
    }
}
