import Foundation

/// The bytes of a file, read from the front.
struct Bytes {
    private let path: String
    /// The whole file.
    let data: Data
    private(set) var position = 0

    init(contentsOf path: String) throws {
        self.path = path
        guard let data = FileManager.default.contents(atPath: path) else {
            throw FileProblem(path, "there is no such file, or it cannot be read")
        }
        self.data = data
    }

    /// How many bytes are left.
    var left: Int { data.count - position }

    /// The next bytes.
    mutating func take(_ count: Int, _ what: String) throws -> Data {
        guard count >= 0, count <= left else {
            throw FileProblem(
                path,
                "the file ends in the middle of \(what): \(count) bytes are needed, \(left) left")
        }
        defer { position += count }
        let start = data.startIndex + position
        return data[start..<start + count]
    }

    /// The next four bytes as a whole number, the highest byte first.
    mutating func bigEndian(_ what: String) throws -> Int {
        try take(4, what).reduce(0) { $0 << 8 | Int($1) }
    }

    /// The next eight bytes as a whole number, the lowest byte first.
    mutating func littleEndian64(_ what: String) throws -> UInt64 {
        try take(8, what).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    /// The next bytes as a whole number, the lowest byte first.
    mutating func littleEndian(_ count: Int, _ what: String) throws -> Int {
        try take(count, what).reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// The file read from another place on.
    func from(_ position: Int) -> Bytes { Bytes(path, data, position) }

    /// Bytes that were found in the file, read from their front.
    func holding(_ data: Data) -> Bytes { Bytes(path, data, 0) }

    private init(_ path: String, _ data: Data, _ position: Int) {
        (self.path, self.data, self.position) = (path, data, position)
    }

    /// A problem with this file.
    func problem(_ sentence: String) -> FileProblem { FileProblem(path, sentence) }
}

extension Tensor {
    /// A tensor of these bytes, which are the elements in row-major order.
    convenience init(bytes: Data, _ shape: Shape, _ dtype: DType) {
        let array = NDArray(uninitialized: shape, dtype)
        bytes.withUnsafeBytes { source in
            UnsafeMutableRawBufferPointer(start: array.first, count: bytes.count)
                .copyMemory(from: source)
        }
        self.init(array)
    }

    /// The elements in row-major order, as bytes.
    var bytes: Data {
        let ordered = detach().contiguous()
        return Data(bytes: ordered.array.first, count: ordered.nbytes)
    }
}
