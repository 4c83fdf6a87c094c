import Crypto
import Foundation

/// The SHA-256 of a list of byte strings, in which each counts with its length.
struct Fingerprint {
    private var hash = SHA256()

    mutating func add(_ bytes: some ContiguousBytes & Collection) {
        withUnsafeBytes(of: bytes.count.littleEndian) { hash.update(bufferPointer: $0) }
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    mutating func add(_ text: String) { add(Array(text.utf8)) }

    /// The hash in hexadecimal digits.
    var text: String {
        hash.finalize().map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}
