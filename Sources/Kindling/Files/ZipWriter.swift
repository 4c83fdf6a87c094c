import Foundation

/// Puts files into one, as zip archives do.
///
/// Source: PKWARE, .ZIP File Format Specification (APPNOTE.TXT) 6.3.10, sections 4.3.6 to 4.3.16.
struct ZipWriter {
    /// Whether the files are packed with DEFLATE, and not stored as they are.
    let isCompressing: Bool
    private var files = Data()
    private var directory = Data()
    private var count = 0

    init(isCompressing: Bool) { self.isCompressing = isCompressing }

    /// Adds a file.
    mutating func add(_ name: String, _ contents: Data) {
        let packed = isCompressing ? Deflate.packed(contents) : contents
        let offset = files.count
        // Version 2.0, names in UTF-8, the method, and the first day that a zip file can tell.
        let facts =
            littleEndian(20, 2) + littleEndian(0x800, 2) + littleEndian(isCompressing ? 8 : 0, 2)
            + littleEndian(0, 2) + littleEndian(0x21, 2)
            + littleEndian(Deflate.checksum(contents), 4)
            + littleEndian(packed.count, 4) + littleEndian(contents.count, 4)
            + littleEndian(name.utf8.count, 2) + littleEndian(0, 2)
        files += littleEndian(0x0403_4b50, 4) + facts + name.utf8 + packed
        // No comment, the first disk, no attributes.
        directory += littleEndian(0x0201_4b50, 4) + littleEndian(20, 2) + facts
        directory += littleEndian(0, 10) + littleEndian(offset, 4) + name.utf8
        count += 1
    }

    /// The whole archive; nil where it is larger than the format's numbers of four bytes can say.
    func finished() -> Data? {
        guard files.count + directory.count < UInt32.max, count < UInt16.max else { return nil }
        return files + directory + littleEndian(0x0605_4b50, 4) + littleEndian(0, 4)
            + littleEndian(count, 2) + littleEndian(count, 2) + littleEndian(directory.count, 4)
            + littleEndian(files.count, 4) + littleEndian(0, 2)
    }

    private func littleEndian(_ value: Int, _ count: Int) -> Data {
        Data((0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> ($0 * 8)) : 0 })
    }
}
