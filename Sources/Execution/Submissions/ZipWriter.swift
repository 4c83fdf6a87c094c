import Foundation

/// Makes a zip archive of files as they are, without packing them; the same files make the same archive.
///
/// Source: PKWARE, .ZIP File Format Specification (APPNOTE.TXT) 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
public struct ZipWriter {
    private var files = Data()
    private var directory = Data()
    private var count = 0

    /// An empty archive.
    public init() {}

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - path: its path in the archive, with `/` between folders.
    ///   - isExecutable: whether Unix may start it.
    public mutating func add(_ path: String, _ contents: Data, isExecutable: Bool = false) {
        let facts = Self.facts(of: contents) + Self.number(path.utf8.count, 2) + Self.number(0, 2)
        let mode = isExecutable ? 0o100_755 : 0o100_644
        // No comment, the first disk; made on Unix, so that its mode counts.
        directory += Self.number(0x0201_4B50, 4) + Self.number(3 << 8 | 20, 2) + facts
        directory += Self.number(0, 6) + Self.number(mode << 16, 4) + Self.number(files.count, 4)
        directory += Data(path.utf8)
        files += Self.number(0x0403_4B50, 4) + facts + Data(path.utf8) + contents
        count += 1
    }

    /// The whole archive.
    public var archive: Data {
        files + directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4)
            + Self.number(count, 2) + Self.number(count, 2) + Self.number(directory.count, 4)
            + Self.number(files.count, 4) + Self.number(0, 2)
    }

    /// What both records of a file say: version 2.0, names in UTF-8, stored, on the first day that can be told.
    private static func facts(of contents: Data) -> Data {
        number(20, 2) + number(0x800, 2) + number(0, 4) + number(0x21, 2)
            + number(checksum(contents), 4) + number(contents.count, 4)
            + number(contents.count, 4)
    }

    /// A little-endian number.
    private static func number(_ value: Int, _ size: Int) -> Data {
        Data((0..<size).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) })
    }

    /// CRC-32 (section 4.4.7).
    private static func checksum(_ data: Data) -> Int {
        var rest = UInt32.max
        for byte in data { rest = table[Int((rest ^ UInt32(byte)) & 0xFF)] ^ rest >> 8 }
        return Int(rest ^ .max)
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { rest, _ in
            rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1
        }
    }
}
