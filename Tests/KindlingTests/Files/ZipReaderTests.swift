import Foundation
import Kindling
import Testing

/// Archives that are damaged, or say of themselves what is not so.
struct ZipReaderTests {
    private func recorded(_ name: String) throws -> Data {
        try Data(contentsOf: Bundle.module.bundleURL.appendingPathComponent("Golden/\(name)"))
    }

    /// What `np.loadz` says of these bytes; nil where it reads them.
    private func problem(_ bytes: Data) throws -> String? {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try bytes.write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        do {
            _ = try np.loadz(url.path)
            return nil
        } catch let problem as FileProblem {
            return problem.sentence
        }
    }

    /// An archive of one file with a number of its directory's only entry changed.
    private func recorded(_ name: String, _ place: Int, _ value: UInt32) throws -> Data {
        var bytes = try recorded(name)
        let entry = try #require(bytes.range(of: Data("PK\u{1}\u{2}".utf8))).lowerBound
        for byte in 0..<4 {
            bytes[entry + place + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte))
        }
        return bytes
    }

    private let packedSize = 20
    private let size = 24
    private let offset = 42

    @Test func `a file with a changed byte is refused, stored or packed`() throws {
        var stored = try recorded("arrays.npz")
        stored[170] ^= 1
        #expect(try problem(stored) == "\"float64.npy\" is damaged: its checksum is another")
        var packed = try recorded("packed.npz")
        packed[120] ^= 1
        #expect(try problem(packed)?.hasPrefix("\"float64.npy\" is damaged: its ") == true)
    }

    @Test func `an array that goes on behind what its header says is refused`() throws {
        #expect(
            try problem(recorded("growing.npz"))
                == "\"x.npy\" has 1049504 bytes, but an array as its header says has 928")
    }

    @Test func `data that goes on behind the size that the directory names is refused`() throws {
        let bytes = try recorded("growing.npz", size, 928)
        #expect(try problem(bytes) == "\"x.npy\" is damaged: its 1115 bytes do not unpack to 928")
    }

    @Test func `a size that the packed bytes cannot reach is refused before memory is asked for`()
        throws
    {
        let sentence = try #require(try problem(recorded("growing.npz", size, 4_000_000_000)))
        #expect(sentence.hasSuffix("bytes do not unpack to 4000000000"))
    }

    @Test func `numbers that point out of the file are refused`() throws {
        let long = try #require(try problem(recorded("growing.npz", packedSize, 100_000)))
        #expect(long.hasPrefix("the file ends in the middle of \"x.npy\": 100000 bytes are needed"))
        let far = try #require(try problem(recorded("growing.npz", offset, 1_000_000)))
        #expect(
            far.hasPrefix("the file ends in the middle of \"x.npy\": 4 bytes are needed, 0 left"))
        #expect(
            try problem(recorded("growing.npz", offset, 5))
                == "\"x.npy\" does not lie where the archive's directory says")
    }

    @Test func `what other programs put into archives is named`() throws {
        #expect(
            try problem(recorded("growing.npz", 10, 14))
                == "\"x.npy\" is packed with method 14; NumPy uses only 0 and 8")
        #expect(
            try problem(recorded("growing.npz", size, .max))
                == "\"x.npy\" is larger than 4 GiB; np.save writes a file of its own")
    }

    @Test func `an archive that ends early is refused, wherever it ends`() throws {
        let bytes = try recorded("packed.npz")
        for count in stride(from: 0, to: bytes.count - 22, by: 7) {
            #expect(try problem(bytes.prefix(count)) != nil, "\(count) bytes")
        }
    }

    @Test(arguments: ["arrays.npz", "packed.npz"])
    func `no changed byte stops the program`(name: String) throws {
        let bytes = try recorded(name)
        for place in stride(from: 0, to: bytes.count, by: 37) {
            var changed = bytes
            changed[place] ^= 0xff
            _ = try problem(changed)
        }
    }
}
