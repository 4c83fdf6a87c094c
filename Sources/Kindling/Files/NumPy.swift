import Foundation

/// Files that NumPy reads and writes: `.npy` holds one array, `.npz` several with names.
///
/// ```swift
/// try np.save("weights.npy", w)  // np.load("weights.npy") in Python
/// let w = try np.load("weights.npy")
/// ```
public enum np {}

extension np {
    /// Writes a tensor to an `.npy` file: NumPy's `np.save`.
    ///
    /// - Throws: `FileProblem` for a `bfloat16` tensor, a kind that NumPy lacks; else what the file
    ///   system says if the file cannot be written.
    public static func save(_ path: String, _ tensor: Tensor) throws {
        try npyData(tensor, path).write(to: URL(fileURLWithPath: path))
    }

    /// Reads the tensor of an `.npy` file, with its dtype: NumPy's `np.load`.
    ///
    /// - Throws: `FileProblem` if the file is not there, is not of this format, or holds a kind of
    ///   number that Kindling lacks.
    public static func load(_ path: String) throws -> Tensor {
        var bytes = try Bytes(contentsOf: path)
        return try tensor(from: &bytes)
    }

    /// Writes tensors by name to an `.npz` file, uncompressed: NumPy's `np.savez`.
    ///
    /// - Throws: as `save`.
    public static func savez(_ path: String, _ tensors: StateDict) throws {
        var archive = ZipWriter()
        for (name, tensor) in tensors {
            archive.add("\(name).npy", try npyData(tensor, path))
        }
        try archive.finished().write(to: URL(fileURLWithPath: path))
    }

    /// Reads the tensors of an `.npz` file by their names, in the file's order.
    ///
    /// - Throws: as `load`; also for a file that `np.savez_compressed` wrote.
    public static func loadz(_ path: String) throws -> StateDict {
        let archive = try ZipReader(contentsOf: path)
        var state = StateDict()
        for member in archive.members where member.name.hasSuffix(".npy") {
            var bytes = try archive.bytes(of: member)
            state[String(member.name.dropLast(4))] = try tensor(from: &bytes)
        }
        return state
    }
}

extension np {
    private static let magic = Data([0x93] + Array("NUMPY".utf8))

    /// The file's contents: a signature, a header in Python's words, and the elements.
    private static func npyData(_ tensor: Tensor, _ path: String) throws -> Data {
        guard let kind = tensor.dtype.numPyName else {
            throw FileProblem(path, "NumPy has no \(tensor.dtype.name); convert the tensor first")
        }
        let sizes = tensor.shape.map { "\($0)," }.joined(separator: " ")
        var header =
            "{'descr': '\(kind)', 'fortran_order': False, 'shape': (\(sizes)), }"
        // The elements begin at a multiple of 64, ten bytes and a line's end after the header.
        header += String(repeating: " ", count: (64 - (header.utf8.count + 11) % 64) % 64) + "\n"
        let length = UInt16(header.utf8.count)
        let prefix = magic + [1, 0, UInt8(truncatingIfNeeded: length), UInt8(length >> 8)]
        return prefix + Data(header.utf8) + tensor.bytes
    }

    private static func tensor(from bytes: inout Bytes) throws -> Tensor {
        guard bytes.left >= 8, try bytes.take(6, "the signature") == magic else {
            throw bytes.problem("this is not an .npy file")
        }
        let version = try bytes.take(2, "the version").first ?? 0
        let length = try bytes.littleEndian(version == 1 ? 2 : 4, "the header's length")
        let text = String(decoding: try bytes.take(length, "the header"), as: UTF8.self)
        guard let header = NPYHeader(text) else {
            throw bytes.problem("the header of an .npy file is expected, got: \(text)")
        }
        return try tensor(header, &bytes)
    }

    private static func tensor(_ header: NPYHeader, _ bytes: inout Bytes) throws -> Tensor {
        let found = DType.allCases.first { $0.numPyName?.dropFirst() == header.kind.dropFirst() }
        guard let dtype = found else {
            throw bytes.problem("the file holds \(header.kind), a kind that Kindling lacks")
        }
        var elements = try bytes.take(header.sizes.reduce(dtype.size, *), "the elements")
        if header.kind.hasPrefix(">") { elements = swapped(elements, dtype.size) }
        guard header.isColumnMajor else {
            return Tensor(bytes: elements, Shape(header.sizes), dtype)
        }
        let turned = Tensor(bytes: elements, Shape(header.sizes.reversed()), dtype)
        return turned.permute(Shape(Array(header.sizes.indices.reversed())))
    }

    /// Elements whose highest byte came first, the other way round.
    private static func swapped(_ data: Data, _ size: Int) -> Data {
        let bytes = Array(data)
        return Data(
            stride(from: 0, to: bytes.count, by: size).flatMap { bytes[$0..<$0 + size].reversed() })
    }
}

/// What the header of an `.npy` file says, which is written as a Python dictionary.
private struct NPYHeader {
    let kind: String
    let isColumnMajor: Bool
    let sizes: [Int]

    init?(_ text: String) {
        guard let kind = text.firstMatch(of: /'descr': *'([^']*)'/)?.1,
            let order = text.firstMatch(of: /'fortran_order': *(True|False)/)?.1,
            let shape = text.firstMatch(of: /'shape': *\(([0-9, ]*)\)/)?.1
        else { return nil }
        self.kind = String(kind)
        isColumnMajor = order == "True"
        sizes = shape.split(whereSeparator: { $0 == "," || $0 == " " }).compactMap { Int($0) }
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
