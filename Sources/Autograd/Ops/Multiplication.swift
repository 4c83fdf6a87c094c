import Arrays

extension Tensor {
    /// The products of the elements, which broadcast.
    public static func * (first: Tensor, second: Tensor) -> Tensor { first.times(second) }

    /// Every element times a number.
    public static func * (first: Tensor, second: some TensorScalar) -> Tensor {
        first.times(second.scalar)
    }

    /// A number times every element.
    public static func * (first: some TensorScalar, second: Tensor) -> Tensor {
        second.times(first.scalar)
    }

    /// Multiplies in place.
    public static func *= (first: inout Tensor, second: Tensor) { first.mul_(second) }

    /// Multiplies by a number in place.
    public static func *= (first: inout Tensor, second: some TensorScalar) {
        first.mul_(second.scalar)
    }

    /// The products with `other`, which is a tensor, which broadcasts, or a number.
    public func mul(_ other: some TensorOperand) -> Tensor {
        switch other.operand {
        case .tensor(let tensor): times(tensor)
        case .number(let scalar): times(scalar)
        }
    }

    /// Multiplies in place and returns this tensor, whose shape and kind must hold the product.
    @discardableResult
    public func mul_(_ other: some TensorOperand) -> Tensor {
        switch other.operand {
        case .tensor(let tensor):
            update(with: tensor) { kind in
                NDArray.multiply(array, tensor.array, in: kind, into: array)
            } recorded: {
                $0.times(tensor)
            }
        case .number(let scalar):
            update(with: scalar) { kind in
                NDArray.multiply(array, scalar, in: kind, into: array)
            } recorded: {
                $0.times(scalar)
            }
        }
    }
}

/// The products of the elements of `first` and `second`, a tensor, which broadcasts, or a number.
public func mul(_ first: Tensor, _ second: some TensorOperand) -> Tensor { first.mul(second) }

extension Tensor {
    fileprivate func times(_ other: Tensor) -> Tensor {
        let product = NDArray.multiply(array, other.array)
        return record(product, from: self, other) { MultiplyNode(product, self, other) }
    }

    fileprivate func times(_ scalar: Scalar) -> Tensor {
        let product = NDArray.multiply(array, scalar, in: dtype.promoted(with: scalar))
        return record(product, from: self) { MultiplyScalarNode(product, self, scalar) }
    }
}

private final class MultiplyNode: BinaryNode {
    private var a: SavedTensor?
    private var b: SavedTensor?

    override init(_ output: NDArray, _ a: Tensor, _ b: Tensor) {
        super.init(output, a, b)
        // Each factor is needed only for the gradient of the other.
        if second != nil { self.a = SavedTensor(a) }
        if first != nil { self.b = SavedTensor(b) }
    }

    override var name: String { "MulBackward0" }

    override func firstGradient(_ gradient: Tensor) -> Tensor {
        gradient * SavedTensor.unpacked(b, second)
    }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        gradient * SavedTensor.unpacked(a, first)
    }

    override func releaseSaved() {
        a = nil
        b = nil
    }
}

private final class MultiplyScalarNode: UnaryNode {
    private let factor: Scalar

    init(_ output: NDArray, _ input: Tensor, _ factor: Scalar) {
        self.factor = factor
        super.init(output, input)
    }

    override var name: String { "MulBackward0" }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient.times(factor) }
}
