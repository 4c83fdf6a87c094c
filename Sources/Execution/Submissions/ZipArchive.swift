import Foundation
import Lessons

/// The files of a zip archive, read in memory; nothing is ever unpacked to the disk.
///
/// Source: PKWARE, .ZIP File Format Specification (APPNOTE.TXT) 6.3.10, sections 4.3.12 and 4.3.16.
struct ZipArchive {
    /// One file.
    struct Entry {
        /// Its path in the archive, as it is written there.
        let path: String
        fileprivate let method: Int
        fileprivate let packedSize: Int
        fileprivate let start: Int
        /// Unix links are files with a mode of their own.
        fileprivate let isLink: Bool
    }

    /// The files in the archive's order; folders are left out.
    let entries: [Entry]
    private let bytes: [UInt8]

    /// The most files that are read.
    private static let mostEntries = 50_000

    /// - Throws: ``Lessons/Diagnostic`` for what is no zip archive, or one that goes beyond the limits.
    init(_ bytes: [UInt8], path: String) throws {
        self.bytes = bytes
        guard let end = Self.end(of: bytes) else {
            throw Diagnostic(path: path, message: "This is no zip archive.")
        }
        let count = bytes.number(at: end + 10, size: 2)
        var place = bytes.number(at: end + 16, size: 4)
        guard count <= Self.mostEntries, count != 0xFFFF else {
            throw Diagnostic(path: path, message: "The archive holds too many files.")
        }
        var entries: [Entry] = []
        for _ in 0..<count {
            guard let (entry, next) = Self.entry(at: place, in: bytes) else {
                throw Diagnostic(path: path, message: "The archive is broken.")
            }
            if !entry.path.hasSuffix("/") { entries.append(entry) }
            place = next
        }
        self.entries = entries
    }

    /// The bytes of a file; `nil` for a link, an unknown way of packing, or more bytes than a submission may have.
    func contents(of entry: Entry) -> [UInt8]? {
        let name = bytes.number(at: entry.start + 26, size: 2)
        let extra = bytes.number(at: entry.start + 28, size: 2)
        let start = entry.start + 30 + name + extra
        guard !entry.isLink, bytes.number(at: entry.start, size: 4) == 0x0403_4B50,
            start + entry.packedSize <= bytes.count
        else { return nil }
        let packed = Array(bytes[start..<start + entry.packedSize])
        switch entry.method {
        case 0: return packed.count <= Submission.largest ? packed : nil
        case 8: return Inflate.unpacked(packed, atMost: Submission.largest)
        default: return nil
        }
    }

    /// The record at the archive's end, which a comment may follow.
    private static func end(of bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let first = max(0, bytes.count - 22 - 0xFFFF)
        return (first...bytes.count - 22).reversed().first {
            bytes[$0] == 0x50 && bytes.number(at: $0, size: 4) == 0x0605_4B50
        }
    }

    private static func entry(at place: Int, in bytes: [UInt8]) -> (Entry, next: Int)? {
        guard bytes.number(at: place, size: 4) == 0x0201_4B50, place + 46 <= bytes.count else {
            return nil
        }
        let name = bytes.number(at: place + 28, size: 2)
        let rest = bytes.number(at: place + 30, size: 2) + bytes.number(at: place + 32, size: 2)
        let next = place + 46 + name + rest
        guard next <= bytes.count else { return nil }
        let mode = bytes.number(at: place + 38, size: 4) >> 16
        return (
            Entry(
                path: String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self),
                method: bytes.number(at: place + 10, size: 2),
                packedSize: bytes.number(at: place + 20, size: 4),
                start: bytes.number(at: place + 42, size: 4), isLink: mode & 0xF000 == 0xA000),
            next
        )
    }
}

extension [UInt8] {
    /// A little-endian number; -1 beyond the end.
    fileprivate func number(at place: Int, size: Int) -> Int {
        guard place >= 0, place + size <= count else { return -1 }
        return self[place..<place + size].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
