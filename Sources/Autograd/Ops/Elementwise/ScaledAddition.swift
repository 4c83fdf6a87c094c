import Arrays

extension Tensor {
    /// `self + value * tensor1 * tensor2`; all broadcast.
    public func addcmul(
        _ tensor1: Tensor, _ tensor2: Tensor, value: some TensorScalar = 1
    ) -> Tensor {
        plus(AddProductNode.init, [self, tensor1, tensor2], value.scalar) { $0 * $1 }
    }

    /// Adds `value * tensor1 * tensor2`, which broadcast, in place.
    @discardableResult
    public func addcmul_(
        _ tensor1: Tensor, _ tensor2: Tensor, value: some TensorScalar = 1
    ) -> Tensor {
        addInPlace([tensor1, tensor2]) { $0.addcmul(tensor1, tensor2, value: value) }
    }

    /// `self + value * tensor1 / tensor2`; all broadcast.
    public func addcdiv(
        _ tensor1: Tensor, _ tensor2: Tensor, value: some TensorScalar = 1
    ) -> Tensor {
        if !tensor1.dtype.isFloatingPoint && !tensor2.dtype.isFloatingPoint {
            stop(
                "Integer division with addcdiv is no longer supported, and in a future  release "
                    + "addcdiv will perform a true division of tensor1 and tensor2. The historic "
                    + "addcdiv behavior can be implemented as (input + value * "
                    + "torch.trunc(tensor1 / tensor2)).to(input.dtype) for integer inputs and as "
                    + "(input + value * tensor1 / tensor2) for float inputs. The future addcdiv "
                    + "behavior is just the latter implementation: (input + value * tensor1 / "
                    + "tensor2), for all dtypes.")
        }
        return plus(AddQuotientNode.init, [self, tensor1, tensor2], value.scalar) { $0 / $1 }
    }

    /// Adds `value * tensor1 / tensor2`, which broadcast, in place.
    @discardableResult
    public func addcdiv_(
        _ tensor1: Tensor, _ tensor2: Tensor, value: some TensorScalar = 1
    ) -> Tensor {
        addInPlace([tensor1, tensor2]) { $0.addcdiv(tensor1, tensor2, value: value) }
    }

    private func plus(
        _ node: (NDArray, [Tensor], Scalar) -> Node, _ inputs: [Tensor], _ value: Scalar,
        _ operation: (Tensor, Tensor) -> Tensor
    ) -> Tensor {
        let kind = inputs.commonKind
        // Narrow kinds are rounded once, at the end.
        let wide = inputs.map { $0.detach().to(kind.computation) }
        let factor: Scalar = kind.isFloatingPoint ? value : .int(value.asInt64)
        let sum = wide[0] + operation(wide[1].mul(factor), wide[2])
        let result = sum.array.converted(to: kind)
        return record(result, from: inputs) { node(result, inputs, factor) }
    }

    private func addInPlace(
        _ operands: [Tensor], _ recorded: (Tensor) -> Tensor
    ) -> Tensor {
        update(withAll: operands, in: ([self] + operands).commonKind) {
            array.write(recorded(detach()).array)
        } recorded: {
            recorded($0)
        }
    }
}

/// `input + value * tensor1 * tensor2`; all broadcast.
public func addcmul(
    _ input: Tensor, _ tensor1: Tensor, _ tensor2: Tensor, value: some TensorScalar = 1
) -> Tensor {
    input.addcmul(tensor1, tensor2, value: value)
}

/// `input + value * tensor1 / tensor2`; all broadcast.
public func addcdiv(
    _ input: Tensor, _ tensor1: Tensor, _ tensor2: Tensor, value: some TensorScalar = 1
) -> Tensor {
    input.addcdiv(tensor1, tensor2, value: value)
}

extension [Tensor] {
    /// The kind that holds the numbers of all.
    var commonKind: DType {
        dropFirst().reduce(self[0].dtype) { kind, next in
            DType.promote(NDArray(uninitialized: self[0].shape, kind), next.array)
        }
    }
}

private class ScaledAdditionNode: InputsNode {
    fileprivate let value: Scalar

    init(_ output: NDArray, _ inputs: [Tensor], _ value: Scalar) {
        self.value = value
        super.init(output, inputs)
    }
}

private final class AddProductNode: ScaledAdditionNode {
    override var name: String { "AddcmulBackward0" }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        let scaled = gradient.mul(value)
        return [gradient, scaled * input(2), scaled * input(1)]
    }
}

private final class AddQuotientNode: ScaledAdditionNode {
    override var name: String { "AddcdivBackward0" }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        let quotient = gradient.mul(value) / input(2)
        return [gradient, quotient, -quotient * (input(1) / input(2))]
    }
}
