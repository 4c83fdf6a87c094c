import Foundation
import Lessons
import Testing

@testable import Execution

@Suite struct ZipArchiveTests {
    /// An archive made by `zip`: `a.txt` packed, `b.txt` stored, a folder and a link.
    private static let archive =
        "UEsDBBQAAAAIAAAAIVrzMaINDgAAAFgCAAAFAAAAYS50eHTLSM3JyVfIGCVHSaqSAFBLAwQUAAAAAAAAACFarCqT2AIA"
        + "AAACAAAABQAAAGIudHh0aGlQSwMEFAAAAAAAAAAhWgAAAAAAAAAAAAAAAAIAAABkL1BLAwQUAAAAAAAAACFauvfrwQUA"
        + "AAAFAAAABAAAAGxpbmthLnR4dFBLAQIUAxQAAAAIAAAAIVrzMaINDgAAAFgCAAAFAAAAAAAAAAAAAACkgQAAAABhLnR4"
        + "dFBLAQIUAxQAAAAAAAAAIVqsKpPYAgAAAAIAAAAFAAAAAAAAAAAAAACkgTEAAABiLnR4dFBLAQIUAxQAAAAAAAAAIVoA"
        + "AAAAAAAAAAAAAAACAAAAAAAAAAAAAADtQVYAAABkL1BLAQIUAxQAAAAAAAAAIVq69+vBBQAAAAUAAAAEAAAAAAAAAAAA"
        + "AAD/oXYAAABsaW5rUEsFBgAAAAAEAAQAyAAAAJ0AAAAAAA=="

    private func archive(_ bytes: [UInt8]) throws -> ZipArchive {
        try ZipArchive(bytes, path: "class.zip")
    }

    private var bytes: [UInt8] { Array(Data(base64Encoded: Self.archive) ?? Data()) }

    @Test func `packed and stored files come out, folders and links do not`() throws {
        let archive = try archive(bytes)
        #expect(archive.entries.map(\.path) == ["a.txt", "b.txt", "link"])
        let contents = archive.entries.map(archive.contents)
        #expect(contents[0] == Array(String(repeating: "hello ", count: 100).utf8))
        #expect(contents[1] == Array("hi".utf8))
        #expect(contents[2] == nil)
    }

    @Test func `whatever is cut off or changed, nothing breaks`() throws {
        let whole = bytes
        for count in 0..<whole.count {
            _ = try? archive(Array(whole[..<count]))
            var changed = whole
            changed[count] ^= 0xFF
            if let archive = try? archive(changed) {
                for entry in archive.entries { _ = archive.contents(of: entry) }
            }
        }
    }

    @Test func `what unpacks to more than a submission may have is not taken`() {
        // A stored block of one byte, then a copy of it that is repeated 258 bytes at a time.
        let bomb: [UInt8] = [0xED, 0xC1, 0x01, 0x01, 0x00, 0x00, 0x00, 0x80, 0x90, 0xFE, 0xAF]
        #expect(Inflate.unpacked(bomb, atMost: 10) == nil)
        #expect(Inflate.unpacked([0x07], atMost: 10) == nil)
        #expect(Inflate.unpacked([], atMost: 10) == nil)
        #expect(Inflate.unpacked([0x01, 1, 0, 0xFE, 0xFF, 0x41], atMost: 10) == [0x41])
        #expect(Inflate.unpacked([0x01, 1, 0, 0xFE, 0xFF, 0x41], atMost: 0) == nil)
    }
}
