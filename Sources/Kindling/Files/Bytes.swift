import Foundation

/// The bytes of a file, read from the front.
struct Bytes {
    private let path: String
    /// What is read within the file, for a problem's sentence; empty for the file itself.
    private var part = ""
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
            throw problem(
                "the file ends in the middle of \(what): \(count) bytes are needed, "
                    + "\(max(left, 0)) left")
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

    /// The next bytes as the elements of an array, in row-major order.
    mutating func tensor(_ sizes: [Int], _ dtype: DType, _ what: String) throws -> Tensor {
        let elements = try take(try byteCount(of: sizes, dtype), what)
        return Tensor(bytes: elements, Shape(sizes), dtype)
    }

    /// How many bytes an array has whose sizes the file names.
    func byteCount(of sizes: [Int], _ dtype: DType) throws -> Int {
        var count = dtype.size
        for size in sizes where size != 0 {
            let (product, isTooLarge) = count.multipliedReportingOverflow(by: size)
            guard size > 0, !isTooLarge else {
                throw problem("there is no array with the sizes \(sizes), which the file names")
            }
            count = product
        }
        guard sizes.count <= Shape.maximumRank else {
            throw problem(
                "the file holds an array of \(sizes.count) dimensions; a tensor has at most "
                    + "\(Shape.maximumRank)")
        }
        return sizes.contains(0) ? 0 : count
    }

    /// The file read from another place on.
    func from(_ position: Int) -> Bytes {
        var other = self
        other.position = position
        return other
    }

    /// Bytes that were found in a part of the file, read from their front.
    func holding(_ data: Data, _ part: String) -> Bytes { Bytes(path, part, data) }

    private init(_ path: String, _ part: String, _ data: Data) {
        (self.path, self.part, self.data) = (path, part, data)
    }

    /// A problem with this file.
    func problem(_ sentence: String) -> FileProblem {
        FileProblem(path, part.isEmpty ? sentence : "\(part): \(sentence)")
    }
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
