import Lessons

/// The SHA-256 of a list of byte strings, in which each counts with its length.
struct Fingerprint {
    private var hash = SHA256()

    mutating func add(_ bytes: some Collection<UInt8>) {
        withUnsafeBytes(of: bytes.count.littleEndian) { hash.update($0) }
        hash.update(bytes)
    }

    mutating func add(_ text: String) { add(text.utf8) }

    /// The hash in hexadecimal digits.
    var text: String { hash.hexadecimal }
}
