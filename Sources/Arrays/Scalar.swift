/// A plain number or truth value where a tensor operation takes one.
///
/// Write it as a literal, or convert a variable: `b[0, 0] = 100`, `b[0, 0] = Scalar(x)`.
public enum Scalar: Sendable, Hashable {
    /// A truth value.
    case bool(Bool)
    /// A whole number.
    case int(Int64)
    /// A floating-point number.
    case double(Double)

    /// The value of a Swift number.
    public init(_ value: some TensorScalar) { self = value.scalar }

    /// The number as a `Double`; a truth value is 1 or 0.
    public var double: Double { asDouble }

    /// The number as an `Int`, without its fraction; a truth value is 1 or 0.
    public var int: Int { Int(asInt64) }

    /// Whether the number is not 0.
    public var bool: Bool { asBool }

    package var asDouble: Double {
        switch self {
        case .bool(let value): value ? 1 : 0
        case .int(let value): Double(value)
        case .double(let value): value
        }
    }

    package var asInt64: Int64 {
        switch self {
        case .bool(let value): value ? 1 : 0
        case .int(let value): value
        case .double(let value): Int64(truncating: value)
        }
    }

    package var asBool: Bool {
        switch self {
        case .bool(let value): value
        case .int(let value): value != 0
        case .double(let value): value != 0
        }
    }

    /// The kind of an array that is made from this number alone.
    package var dtype: DType {
        switch self {
        case .bool: .bool
        case .int: .int64
        case .double: ThreadState.current.pointee.defaultDType
        }
    }
}

extension Scalar: CustomStringConvertible {
    /// The number as Python prints it: `7.0`, `100`, `True`.
    public var description: String {
        switch self {
        case .bool(let value): value ? "True" : "False"
        case .int(let value): value.description
        case .double(let value): NumberText.shortest(value)
        }
    }
}

extension Scalar: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral
{
    /// A whole number.
    public init(integerLiteral value: Int64) { self = .int(value) }

    /// A floating-point number.
    public init(floatLiteral value: Double) { self = .double(value) }

    /// A truth value.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}

/// A Swift number that tensors can be made from and calculate with.
///
/// A `Double` becomes the default kind of floating-point number, as Python's `float` does; every
/// other type keeps its size.
public protocol TensorScalar {
    /// The number with its category: truth value, whole number or floating-point number.
    var scalar: Scalar { get }

    /// The kind of an array of such numbers.
    static var arrayDType: DType { get }

    /// The number as this type: without its fraction, or wrapped around, if need be.
    init(_ scalar: Scalar)
}

extension TensorScalar where Self: FixedWidthInteger {
    /// The number without its fraction, wrapped around if it is out of range.
    public init(_ scalar: Scalar) { self.init(truncatingIfNeeded: scalar.asInt64) }
}

extension Bool: TensorScalar {
    /// The truth value.
    public var scalar: Scalar { .bool(self) }
    /// `.bool`
    public static var arrayDType: DType { .bool }
    /// Whether the number is not 0.
    public init(_ scalar: Scalar) { self = scalar.asBool }
}

extension Double: TensorScalar {
    /// The number.
    public var scalar: Scalar { .double(self) }
    /// The default kind of floating-point number.
    public static var arrayDType: DType { ThreadState.current.pointee.defaultDType }
}

extension Float: TensorScalar {
    /// The number.
    public var scalar: Scalar { .double(Double(self)) }
    /// `.float32`
    public static var arrayDType: DType { .float32 }
}

extension Int: TensorScalar {
    /// The number.
    public var scalar: Scalar { .int(Int64(self)) }
    /// `.int64`
    public static var arrayDType: DType { .int64 }
}

extension Int64: TensorScalar {
    /// The number.
    public var scalar: Scalar { .int(self) }
    /// `.int64`
    public static var arrayDType: DType { .int64 }
}

extension Int32: TensorScalar {
    /// The number.
    public var scalar: Scalar { .int(Int64(self)) }
    /// `.int32`
    public static var arrayDType: DType { .int32 }
}

extension Int16: TensorScalar {
    /// The number.
    public var scalar: Scalar { .int(Int64(self)) }
    /// `.int16`
    public static var arrayDType: DType { .int16 }
}

extension Int8: TensorScalar {
    /// The number.
    public var scalar: Scalar { .int(Int64(self)) }
    /// `.int8`
    public static var arrayDType: DType { .int8 }
}

extension UInt8: TensorScalar {
    /// The number.
    public var scalar: Scalar { .int(Int64(self)) }
    /// `.uint8`
    public static var arrayDType: DType { .uint8 }
}
