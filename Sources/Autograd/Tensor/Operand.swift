import Arrays

/// What an operation takes beside a tensor: another tensor, or a number.
public protocol TensorOperand {
    /// The tensor or number.
    var operand: Operand { get }
}

/// A tensor or a number.
public enum Operand {
    /// A tensor.
    case tensor(Tensor)
    /// A number, which takes part in the tensor's own kind where it can.
    case number(Scalar)
}

extension Tensor: TensorOperand {
    /// This tensor.
    public var operand: Operand { .tensor(self) }
}

extension Scalar: TensorOperand {
    /// This number.
    public var operand: Operand { .number(self) }
}

extension TensorScalar {
    /// This number.
    public var operand: Operand { .number(scalar) }
}

extension Bool: TensorOperand {}
extension Double: TensorOperand {}
extension Float: TensorOperand {}
extension Int: TensorOperand {}
extension Int64: TensorOperand {}
extension Int32: TensorOperand {}
extension Int16: TensorOperand {}
extension Int8: TensorOperand {}
extension UInt8: TensorOperand {}
