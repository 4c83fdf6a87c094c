import Testing

@testable import Charts

@Suite struct PNGTests {
    @Test func `a picture has the signature, its size and the right check sums`() {
        let bytes = pngBytes([[0, 255], [128, 7]])
        #expect(bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        #expect(bytes[16..<24] == [0, 0, 0, 2, 0, 0, 0, 2])
        // Known from the specification: the check sum of an empty IEND chunk.
        #expect(bytes.suffix(4) == [0xAE, 0x42, 0x60, 0x82])
        // Adler-32 of 0, 0, 255, 0, 128, 7, as zlib computes it.
        #expect(bytes.dropLast(16).suffix(4) == [0x05, 0x09, 0x01, 0x87])
    }

    @Test func `a pixel of a coloured picture is three bytes`() {
        let bytes = pngBytes([[255, 0, 0, 0, 0, 255]], channels: 3)
        #expect(bytes[16..<24] == [0, 0, 0, 2, 0, 0, 0, 1])
        #expect(bytes[24..<26] == [8, 2])
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
    ])
    func `base64 agrees with the vectors of RFC 4648`(text: String, encoded: String) {
        #expect(base64(Array(text.utf8)) == encoded)
    }
}
