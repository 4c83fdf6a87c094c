/// The kind of number that an array holds.
///
/// The names are PyTorch's: `DType.float32.name` is `"float32"`.
public enum DType: UInt8, Sendable, CaseIterable {
    /// IEEE double precision, 8 bytes.
    case float64
    /// IEEE single precision, 4 bytes. The default of new arrays.
    case float32
    /// IEEE half precision, 2 bytes.
    case float16
    /// The upper half of a single-precision number, 2 bytes: its range, with 8 significant bits.
    case bfloat16
    /// A signed integer of 8 bytes. The default of arrays made from integers.
    case int64
    /// A signed integer of 4 bytes.
    case int32
    /// A signed integer of 2 bytes.
    case int16
    /// A signed integer of 1 byte.
    case int8
    /// An unsigned integer of 1 byte.
    case uint8
    /// Truth values, 1 byte each.
    case bool

    /// The name without its module, such as `"float32"`.
    public var name: String {
        switch self {
        case .float64: "float64"
        case .float32: "float32"
        case .float16: "float16"
        case .bfloat16: "bfloat16"
        case .int64: "int64"
        case .int32: "int32"
        case .int16: "int16"
        case .int8: "int8"
        case .uint8: "uint8"
        case .bool: "bool"
        }
    }

    /// The bytes that one element takes.
    public var size: Int {
        switch self {
        case .float64, .int64: 8
        case .float32, .int32: 4
        case .float16, .bfloat16, .int16: 2
        case .int8, .uint8, .bool: 1
        }
    }

    /// Whether the elements are floating-point numbers.
    public var isFloatingPoint: Bool {
        switch self {
        case .float64, .float32, .float16, .bfloat16: true
        case .int64, .int32, .int16, .int8, .uint8, .bool: false
        }
    }

    /// Whether the elements are whole numbers; truth values are not counted.
    public var isInteger: Bool { !isFloatingPoint && self != .bool }

    /// The name of PyTorch's tensor class for this kind, such as `"torch.FloatTensor"`.
    public var typeName: String {
        switch self {
        case .float64: "torch.DoubleTensor"
        case .float32: "torch.FloatTensor"
        case .float16: "torch.HalfTensor"
        case .bfloat16: "torch.BFloat16Tensor"
        case .int64: "torch.LongTensor"
        case .int32: "torch.IntTensor"
        case .int16: "torch.ShortTensor"
        case .int8: "torch.CharTensor"
        case .uint8: "torch.ByteTensor"
        case .bool: "torch.BoolTensor"
        }
    }

    /// The name of the type in C++, as some of PyTorch's sentences say it.
    package var wordName: String {
        switch self {
        case .float64: "double"
        case .float32: "float"
        case .float16: "c10::Half"
        case .bfloat16: "c10::BFloat16"
        case .int64: "long int"
        case .int32: "int"
        case .int16: "short int"
        case .int8: "signed char"
        case .uint8: "unsigned char"
        case .bool: "bool"
        }
    }

    /// The largest finite number of this floating-point kind.
    package var greatestFinite: Double {
        switch self {
        case .float64: Double.greatestFiniteMagnitude
        case .float16: 65504
        case .bfloat16: 0x1.fep127
        default: Double(Float.greatestFiniteMagnitude)
        }
    }

    /// The name of the kind in PyTorch's sentences about types, such as `"Float"`.
    package var scalarTypeName: String {
        switch self {
        case .float64: "Double"
        case .float32: "Float"
        case .float16: "Half"
        case .bfloat16: "BFloat16"
        case .int64: "Long"
        case .int32: "Int"
        case .int16: "Short"
        case .int8: "Char"
        case .uint8: "Byte"
        case .bool: "Bool"
        }
    }
}

extension DType: CustomStringConvertible {
    /// The name with its module, as PyTorch prints it: `torch.float32`.
    public var description: String { "torch." + name }
}
