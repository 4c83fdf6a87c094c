import Arrays

extension Tensor {
    /// The numbers between this tensor's and another's, which broadcast:
    /// `self + weight * (end - self)`.
    ///
    /// - Parameters:
    ///   - end: what a weight of 1 gives; of this tensor's kind.
    ///   - weight: how far from this tensor to `end`: a number, or a tensor, which broadcasts.
    public func lerp(_ end: Tensor, _ weight: some TensorOperand) -> Tensor {
        requireBlendable(end)
        switch weight.operand {
        case .number(let scalar):
            let result = NDArray.blend(array, end.array, weight: scalar)
            return record(result, from: self, end) { LerpNode(result, self, end, scalar) }
        case .tensor(let tensor):
            let result = detach().blended(end.detach(), tensor.detach()).array
            return record(result, from: [self, end, tensor]) {
                TensorLerpNode(result, [self, end, tensor])
            }
        }
    }

    /// Moves every element towards another's, which broadcasts, by a share of their distance.
    @discardableResult
    public func lerp_(_ end: Tensor, _ weight: some TensorOperand) -> Tensor {
        requireBlendable(end)
        switch weight.operand {
        case .number(let scalar):
            return update(with: end) { _ in
                _ = NDArray.blend(array, end.array, weight: scalar, into: array)
            } recorded: {
                $0.lerp(end, weight)
            }
        case .tensor(let tensor):
            return update(withAll: [end, tensor], in: dtype) {
                array.write(detach().blended(end.detach(), tensor.detach()).array)
            } recorded: {
                $0.lerp(end, weight)
            }
        }
    }

    private func blended(_ end: Tensor, _ weight: Tensor) -> Tensor {
        let distance = end - self
        let weight = weight.to(dtype)
        return Tensor.where(
            weight.abs() < 0.5, self + weight * distance, end - distance * (1 - weight))
    }

    private func requireBlendable(_ end: Tensor) {
        if dtype != end.dtype {
            stop("expected dtype \(dtype.wordName) for `end` but got dtype \(end.dtype.wordName)")
        }
        if !dtype.isFloatingPoint {
            stop("\"lerp_kernel_scalar\" not implemented for '\(dtype.scalarTypeName)'")
        }
    }
}

/// The numbers between those of two tensors: `start + weight * (end - start)`.
public func lerp(_ start: Tensor, _ end: Tensor, _ weight: some TensorOperand) -> Tensor {
    start.lerp(end, weight)
}

private final class LerpNode: BinaryNode {
    private let weight: Double

    init(_ output: NDArray, _ start: Tensor, _ end: Tensor, _ weight: Scalar) {
        self.weight = weight.asDouble
        super.init(output, start, end)
    }

    override var name: String { "LerpBackward0" }
    override func firstGradient(_ gradient: Tensor) -> Tensor { gradient * (1 - weight) }
    override func secondGradient(_ gradient: Tensor) -> Tensor { gradient * weight }
}

private final class TensorLerpNode: InputsNode {
    override var name: String { "LerpBackward1" }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        let (start, end, weight) = (input(0), input(1), input(2))
        return [gradient * (1 - weight), gradient * weight, gradient * (end - start)]
    }
}
