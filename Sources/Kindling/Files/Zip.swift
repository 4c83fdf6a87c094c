import Foundation

/// Puts files into one, as zip archives do, without compressing them.
struct ZipWriter {
    private var files = Data()
    private var directory = Data()
    private var count = 0

    /// Adds a file.
    mutating func add(_ name: String, _ contents: Data) {
        let offset = files.count
        // Version 2.0, names in UTF-8, stored, and the first day that a zip file can tell.
        let facts =
            littleEndian(20, 2) + littleEndian(0x800, 2) + littleEndian(0, 2) + littleEndian(0, 2)
            + littleEndian(0x21, 2) + littleEndian(CRC32.checksum(contents), 4)
            + littleEndian(contents.count, 4) + littleEndian(contents.count, 4)
            + littleEndian(name.utf8.count, 2) + littleEndian(0, 2)
        files += littleEndian(0x0403_4b50, 4) + facts + name.utf8 + contents
        // No comment, the first disk, no attributes.
        directory += littleEndian(0x0201_4b50, 4) + littleEndian(20, 2) + facts
        directory += littleEndian(0, 10) + littleEndian(offset, 4) + name.utf8
        count += 1
    }

    /// The whole archive.
    func finished() -> Data {
        files + directory + littleEndian(0x0605_4b50, 4) + littleEndian(0, 4)
            + littleEndian(count, 2) + littleEndian(count, 2) + littleEndian(directory.count, 4)
            + littleEndian(files.count, 4) + littleEndian(0, 2)
    }

    private func littleEndian(_ value: Int, _ count: Int) -> Data {
        Data((0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 })
    }
}

/// The files within a zip archive.
struct ZipReader {
    /// A file of the archive.
    struct Member {
        let name: String
        fileprivate let method: Int
        fileprivate let size: Int
        fileprivate let offset: Int
        fileprivate let checksum: Int
    }

    let members: [Member]
    private let file: Bytes

    init(contentsOf path: String) throws {
        file = try Bytes(contentsOf: path)
        let end = Data([0x50, 0x4b, 5, 6])
        guard let place = file.data.range(of: end, options: .backwards)?.lowerBound else {
            throw file.problem("this is not a zip archive, which an .npz file is")
        }
        var tail = file.from(place - file.data.startIndex + 10)
        let count = try tail.littleEndian(2, "the directory")
        _ = try tail.littleEndian(4, "the directory")
        var directory = file.from(try tail.littleEndian(4, "the directory"))
        members = try (0..<count).map { _ in try Self.member(&directory) }
    }

    private static func member(_ directory: inout Bytes) throws -> Member {
        _ = try directory.take(10, "the directory")
        let method = try directory.littleEndian(2, "the directory")
        _ = try directory.take(4, "the directory")
        let checksum = try directory.littleEndian(4, "the directory")
        _ = try directory.take(4, "the directory")
        let size = try directory.littleEndian(4, "the directory")
        let lengths = try (0..<3).map { _ in try directory.littleEndian(2, "the directory") }
        _ = try directory.take(8, "the directory")
        let offset = try directory.littleEndian(4, "the directory")
        let name = String(decoding: try directory.take(lengths[0], "a file's name"), as: UTF8.self)
        _ = try directory.take(lengths[1] + lengths[2], "the directory")
        return Member(name: name, method: method, size: size, offset: offset, checksum: checksum)
    }

    /// The contents of a file of the archive.
    func bytes(of member: Member) throws -> Bytes {
        guard member.method == 0 else {
            throw file.problem("\"\(member.name)\" is compressed; write the file with np.savez")
        }
        var place = file.from(member.offset + 26)
        let nameLength = try place.littleEndian(2, "the name of \"\(member.name)\"")
        let extraLength = try place.littleEndian(2, "the name of \"\(member.name)\"")
        _ = try place.take(nameLength + extraLength, "the name of \"\(member.name)\"")
        let contents = try place.take(member.size, "\"\(member.name)\"")
        guard CRC32.checksum(contents) == member.checksum else {
            throw file.problem("\"\(member.name)\" is damaged: its checksum is another")
        }
        return place.holding(contents)
    }
}

/// The checksum of zip archives.
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { rest, _ in
            rest & 1 == 1 ? rest >> 1 ^ 0xedb8_8320 : rest >> 1
        }
    }

    static func checksum(_ data: Data) -> Int {
        var rest = UInt32.max
        for byte in data { rest = table[Int((rest ^ UInt32(byte)) & 0xff)] ^ rest >> 8 }
        return Int(rest ^ .max)
    }
}
