import Arrays

extension Tensor {
    /// The operand as an array, and the kind in which both are computed.
    func paired(with operand: Operand) -> (array: NDArray, kind: DType) {
        switch operand {
        case .tensor(let tensor):
            return (tensor.array, DType.promote(array, tensor.array))
        case .number(let scalar):
            let kind = dtype.promoted(with: scalar)
            // A number keeps the digits that a narrow kind would take from it.
            return (NDArray(scalar, kind.computation), kind)
        }
    }

    /// Changes the numbers in place by an operation with a tensor or a number.
    ///
    /// - Parameters:
    ///   - write: writes the result with an array, computed in a kind, into this tensor's array.
    ///   - recorded: the same operation out of place, on the numbers as they were.
    func update(
        with operand: Operand, write: (NDArray, DType) -> Void, recorded: (Tensor) -> Tensor
    ) -> Tensor {
        let other = paired(with: operand).array
        switch operand {
        case .tensor(let tensor):
            return update(with: tensor, write: { write(other, $0) }, recorded: recorded)
        case .number(let scalar):
            return update(with: scalar, write: { write(other, $0) }, recorded: recorded)
        }
    }
}

extension Operand {
    /// The operand as a tensor.
    var tensor: Tensor {
        switch self {
        case .tensor(let tensor): tensor
        case .number(let scalar): Tensor(NDArray(scalar, scalar.dtype))
        }
    }
}

extension Tensor {
    /// Changes the numbers in place by an operation with several tensors, computed in a kind.
    func update(
        withAll operands: [Tensor], in kind: DType, write: () -> Void,
        recorded: (Tensor) -> Tensor
    ) -> Tensor {
        requireRoom(for: kind)
        let shape = operands.reduce(shape) { Shape.broadcast($0, $1.shape) }
        let operand = operands.first { $0.node != nil }
        return update(with: operand, shape: shape, write: write, recorded: recorded)
    }
}
