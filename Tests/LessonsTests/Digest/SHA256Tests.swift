import Lessons
import Testing

@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `the examples of the standard come out`(text: String, hash: String) {
        #expect(SHA256(text.utf8).hexadecimal == hash)
    }

    @Test func `a million letters come out as the standard says`() {
        #expect(
            SHA256(repeatElement(UInt8(ascii: "a"), count: 1_000_000)).hexadecimal
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `pieces make the same hash as the whole`() {
        let text = Array("strides and offsets, lengths around a block of 64 bytes, and more".utf8)
        for cut in text.indices {
            var hash = SHA256()
            hash.update(text[..<cut])
            hash.update(text[cut...])
            #expect(hash.bytes == SHA256(text).bytes, "cut at \(cut)")
        }
    }

    @Test func `every length up to two blocks has a hash of its own`() {
        let hashes = (0...128).map { SHA256(repeatElement(0, count: $0)).hexadecimal }
        #expect(Set(hashes).count == hashes.count)
        #expect(hashes[64] == "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b")
    }

    @Test func `a short name is the beginning of the hash`() {
        #expect(SHA256.shortName(of: "abc".utf8) == "ba7816bf8f01cfea")
    }

    @Test func `asking for the hash changes nothing`() {
        var hash = SHA256("ab".utf8)
        _ = hash.bytes
        hash.update("c".utf8)
        #expect(hash.hexadecimal == SHA256("abc".utf8).hexadecimal)
    }
}
