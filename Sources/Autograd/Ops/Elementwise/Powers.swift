import Arrays

infix operator ** : ExponentiationPrecedence
infix operator **= : AssignmentPrecedence

/// Powers bind more closely than products, and from the right: `2 ** x ** 2` is `2 ** (x ** 2)`.
///
/// A sign binds more closely still: `-x ** 2` is `(-x) ** 2`, unlike in Python.
precedencegroup ExponentiationPrecedence {
    associativity: right
    higherThan: MultiplicationPrecedence
}

extension Tensor {
    /// The elements to the powers of the other's, which broadcast.
    public static func ** (base: Tensor, exponent: Tensor) -> Tensor { base.pow(exponent) }

    /// Every element to one power.
    public static func ** (base: Tensor, exponent: some TensorScalar) -> Tensor {
        base.raised(to: exponent.scalar)
    }

    /// A number to the power of every element.
    public static func ** (base: some TensorScalar, exponent: Tensor) -> Tensor {
        exponent.power(of: base.scalar)
    }

    /// Raises every element to a power in place.
    public static func **= (base: inout Tensor, exponent: some TensorOperand) {
        base.pow_(exponent)
    }

    /// The elements to a power.
    ///
    /// A negative number to a power with a fraction is nan, and a whole number cannot be raised to
    /// a negative whole power.
    ///
    /// ```swift
    /// print(Tensor([1, 2, 3]).pow(2), Tensor([1, 2, 3]) ** 2)  // tensor([1, 4, 9]) tensor([1, 4, 9])
    /// ```
    ///
    /// - Parameter exponent: a number, or a tensor, which broadcasts.
    public func pow(_ exponent: some TensorOperand) -> Tensor {
        switch exponent.operand {
        case .tensor(let tensor): raised(to: tensor)
        case .number(let scalar): raised(to: scalar)
        }
    }

    /// Raises every element to a power in place.
    @discardableResult
    public func pow_(_ exponent: some TensorOperand) -> Tensor {
        switch exponent.operand {
        case .tensor(let tensor):
            update(with: tensor) { kind in
                _ = NDArray.power(array, tensor.array, in: kind, into: array)
            } recorded: {
                $0.raised(to: tensor)
            }
        case .number(let scalar):
            update(with: scalar) { kind in
                _ = NDArray.power(array, checked(scalar), in: kind, into: array)
            } recorded: {
                $0.raised(to: scalar)
            }
        }
    }

    /// The squares of the elements.
    public func square() -> Tensor { raised(to: .int(2)) }

    /// Squares the elements in place.
    @discardableResult
    public func square_() -> Tensor { pow_(2) }
}

/// The elements of `base` to the power `exponent`, a number or a tensor, which broadcasts.
public func pow(_ base: Tensor, _ exponent: some TensorOperand) -> Tensor { base.pow(exponent) }

/// A number to the power of every element.
public func pow(_ base: some TensorScalar, _ exponent: Tensor) -> Tensor {
    exponent.power(of: base.scalar)
}

/// The squares of the elements.
public func square(_ input: Tensor) -> Tensor { input.square() }

extension Tensor {
    fileprivate func raised(to exponent: Tensor) -> Tensor {
        let kind = DType.promote(array, exponent.array)
        let result = NDArray.power(array, exponent.array, in: kind)
        return record(result, from: self, exponent) { PowerNode(result, self, exponent) }
    }

    fileprivate func raised(to exponent: Scalar) -> Tensor {
        let kind = dtype.promoted(with: exponent)
        let result = NDArray.power(array, checked(exponent), in: kind)
        return record(result, from: self) { ScalarPowerNode(result, self, exponent) }
    }

    /// A number to the power of every element.
    fileprivate func power(of base: Scalar) -> Tensor {
        let kind = dtype.promoted(with: base)
        let result = NDArray.power(NDArray(base, kind), array, in: kind)
        return record(result, from: self) { ExponentNode(result, self, base) }
    }

    private func checked(_ exponent: Scalar) -> Scalar {
        if !dtype.promoted(with: exponent).isFloatingPoint && exponent.asInt64 < 0 {
            stop("Integers to negative integer powers are not allowed.")
        }
        return exponent
    }
}

private final class ScalarPowerNode: InputNode {
    private let exponent: Double

    init(_ output: NDArray, _ input: Tensor, _ exponent: Scalar) {
        self.exponent = exponent.asDouble
        super.init(output, input)
    }

    override var name: String { "PowBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        if exponent == 0 { return zerosLike(gradient) }
        // Most of all `x ** 2`: its slope is 2x.
        let slope = exponent == 2 ? input : input.pow(exponent - 1)
        return gradient * (slope * exponent)
    }
}

private final class PowerNode: PairNode {
    private var saved: SavedTensor?

    override init(_ output: NDArray, _ base: Tensor, _ exponent: Tensor) {
        saved = SavedTensor(output)
        super.init(output, base, exponent)
    }

    override var name: String { "PowBackward1" }

    override func firstGradient(_ gradient: Tensor) -> Tensor {
        let slope = gradient * (right * left.pow(right - 1))
        return slope.maskedFill(right .== 0, 0)
    }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        let slope = SavedTensor.unpacked(saved, self) * left.log()
        return gradient * slope.maskedFill((left .== 0) & (right >= 0), 0)
    }

    override func releaseSaved() {
        saved = nil
        super.releaseSaved()
    }
}

/// A number to the power of a tensor.
private final class ExponentNode: UnaryNode {
    private let base: Scalar
    private var exponent: SavedTensor?
    private var saved: SavedTensor?

    init(_ output: NDArray, _ exponent: Tensor, _ base: Scalar) {
        self.base = base
        self.exponent = SavedTensor(exponent)
        saved = SavedTensor(output)
        super.init(output, exponent)
    }

    override var name: String { "PowBackward2" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        let slope = SavedTensor.unpacked(saved, self) * Tensor(base.asDouble).log()
        if base.asDouble != 0 { return gradient * slope }
        return gradient * slope.maskedFill(SavedTensor.unpacked(exponent, first) >= 0, 0)
    }

    override func releaseSaved() {
        exponent = nil
        saved = nil
    }
}
