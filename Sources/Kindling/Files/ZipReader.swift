import Foundation

/// The files within a zip archive.
///
/// Source: PKWARE, .ZIP File Format Specification (APPNOTE.TXT) 6.3.10, sections 4.3.6 to 4.3.16.
struct ZipReader {
    /// A file of the archive.
    struct Member {
        let name: String
        /// How many bytes it has, unpacked.
        let size: Int
        fileprivate let method: Int
        fileprivate let packedSize: Int
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
        func number(_ count: Int) throws -> Int {
            try directory.littleEndian(count, "the directory")
        }
        func skip(_ count: Int) throws { _ = try directory.take(count, "the directory") }
        guard try number(4) == 0x0201_4b50 else {
            throw directory.problem("the archive's directory is damaged")
        }
        try skip(6)
        let method = try number(2)
        try skip(4)
        let checksum = try number(4)
        let (packedSize, size) = (try number(4), try number(4))
        let lengths = try (0..<3).map { _ in try number(2) }
        try skip(8)
        let offset = try number(4)
        let name = String(decoding: try directory.take(lengths[0], "a file's name"), as: UTF8.self)
        try skip(lengths[1] + lengths[2])
        return Member(
            name: name, size: size, method: method, packedSize: packedSize, offset: offset,
            checksum: checksum)
    }

    /// The contents of a file of the archive.
    func bytes(of member: Member) throws -> Bytes {
        let (contents, isWhole) = try unpacked(member, atMost: member.size)
        guard isWhole, contents.count == member.size else { throw mismatch(member) }
        guard Deflate.checksum(contents) == member.checksum else {
            throw problem(member, "is damaged: its checksum is another")
        }
        return file.holding(contents, "\"\(member.name)\"")
    }

    /// The contents' first bytes, for a look at what they are before all of them take memory.
    func beginning(of member: Member, atMost limit: Int) throws -> Bytes {
        file.holding(
            try unpacked(member, atMost: min(limit, member.size)).bytes, "\"\(member.name)\"")
    }

    /// A problem with a file of the archive.
    func problem(_ member: Member, _ words: String) -> FileProblem {
        file.problem("\"\(member.name)\" \(words)")
    }

    private func unpacked(
        _ member: Member, atMost limit: Int
    ) throws -> (bytes: Data, isWhole: Bool) {
        let packed = try packed(member)
        switch member.method {
        case 0: return (packed.prefix(limit), packed.count == member.size)
        case 8:
            guard member.size <= packed.count * Deflate.mostPerByte,
                let found = Deflate.unpacked(packed, atMost: limit)
            else { throw mismatch(member) }
            return found
        default:
            throw problem(
                member, "is packed with method \(member.method); NumPy uses only 0 and 8")
        }
    }

    private func mismatch(_ member: Member) -> FileProblem {
        problem(
            member, "is damaged: its \(member.packedSize) bytes do not unpack to \(member.size)")
    }

    /// The bytes as they lie in the archive.
    private func packed(_ member: Member) throws -> Data {
        guard max(member.size, member.packedSize, member.offset) < UInt32.max else {
            throw problem(member, "is larger than 4 GiB; np.save writes a file of its own")
        }
        var place = file.from(member.offset)
        let what = "\"\(member.name)\""
        guard try place.littleEndian(4, what) == 0x0403_4b50 else {
            throw problem(member, "does not lie where the archive's directory says")
        }
        _ = try place.take(22, what)
        let lengths = try (0..<2).map { _ in try place.littleEndian(2, what) }
        _ = try place.take(lengths[0] + lengths[1], what)
        return try place.take(member.packedSize, what)
    }
}
