import Foundation

/// What stands before the elements of an `.npy` file: a signature, and words as a Python dictionary.
///
/// Source: NumPy, `numpy.lib.format`, format versions 1.0 to 3.0.
struct NPYHeader {
    let dtype: DType
    let isBigEndian: Bool
    let isColumnMajor: Bool
    let sizes: [Int]

    private static let magic = Data([0x93] + Array("NUMPY".utf8))

    /// Reads the header.
    init(_ bytes: inout Bytes) throws {
        guard bytes.left >= 8, try bytes.take(6, "the signature") == Self.magic else {
            throw bytes.problem("this is not an .npy file")
        }
        let version = try bytes.take(2, "the version").first ?? 0
        let length = try bytes.littleEndian(version == 1 ? 2 : 4, "the header's length")
        let text = String(decoding: try bytes.take(length, "the header"), as: UTF8.self)
        guard let kind = text.firstMatch(of: /'descr': *'([^']*)'/)?.1,
            let order = text.firstMatch(of: /'fortran_order': *(True|False)/)?.1,
            let shape = text.firstMatch(of: /'shape': *\(([0-9, ]*)\)/)?.1
        else {
            throw bytes.problem("the header of an .npy file is expected, got: \(text)")
        }
        let found = DType.allCases.first { $0.numPyName?.dropFirst() == kind.dropFirst() }
        guard let found else {
            throw bytes.problem("the file holds \(kind), a kind that Kindling lacks")
        }
        dtype = found
        isBigEndian = kind.hasPrefix(">")
        isColumnMajor = order == "True"
        // A size of more digits than a whole number has is none that an array could have.
        sizes = shape.split(whereSeparator: { $0 == "," || $0 == " " }).map { Int($0) ?? -1 }
    }

    /// The header of an array in row-major order; nil for a kind that NumPy lacks.
    static func data(_ shape: Shape, _ dtype: DType) -> Data? {
        guard let kind = dtype.numPyName else { return nil }
        let sizes = shape.map { "\($0)," }.joined(separator: " ")
        var header =
            "{'descr': '\(kind)', 'fortran_order': False, 'shape': (\(sizes)), }"
        // The elements begin at a multiple of 64, ten bytes and a line's end after the header.
        header += String(repeating: " ", count: (64 - (header.utf8.count + 11) % 64) % 64) + "\n"
        let length = UInt16(header.utf8.count)
        let prefix = magic + [1, 0, UInt8(truncatingIfNeeded: length), UInt8(length >> 8)]
        return prefix + Data(header.utf8)
    }
}

extension DType {
    /// The kind as the header of an `.npy` file names it; nil if NumPy lacks it.
    fileprivate var numPyName: String? {
        switch self {
        case .float64: "<f8"
        case .float32: "<f4"
        case .float16: "<f2"
        case .bfloat16: nil
        case .int64: "<i8"
        case .int32: "<i4"
        case .int16: "<i2"
        case .int8: "|i1"
        case .uint8: "|u1"
        case .bool: "|b1"
        }
    }
}
