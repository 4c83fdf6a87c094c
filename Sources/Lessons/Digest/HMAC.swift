/// HMAC with SHA-256: a number that nobody can know who does not know the key.
///
/// Source: RFC 2104, HMAC: Keyed-Hashing for Message Authentication (1997), section 2.
public func hmac(key: [UInt8], _ message: some Sequence<UInt8>) -> [UInt8] {
    let short = key.count > 64 ? SHA256(key).bytes : key
    let block = short + [UInt8](repeating: 0, count: 64 - short.count)
    let inner = SHA256(block.map { $0 ^ 0x36 } + Array(message)).bytes
    return SHA256(block.map { $0 ^ 0x5C } + inner).bytes
}

extension Exercise {
    /// The exercise with seeds drawn for one submission: its hidden cases are nobody else's.
    ///
    /// - Parameters:
    ///   - secret: what only the instructor knows.
    ///   - digest: the submission's digest.
    public func drawn(secret: [UInt8], digest: String) -> Exercise {
        var exercise = self
        for index in checks.indices {
            for place in checks[index].seeds {
                let words = "\(digest)|\(id)|\(index)|\(place)"
                let bytes = hmac(key: secret, words.utf8)
                // As many bits as every kind of seed has room for.
                let number = bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) } & 0x7FFF_FFFF
                exercise.checks[index].inputs[place] = .int(number)
            }
        }
        return exercise
    }
}
