/// The SHA-256 of bytes that come piece by piece.
///
/// ```swift
/// var hash = SHA256()
/// hash.update("abc".utf8)
/// hash.hexadecimal  // "ba7816bf…f20015ad"
/// ```
///
/// It names contents (cached outcomes, sealed answers); it guards no secret. A general library for
/// this took longer to compile than the rest of the program.
///
/// Source: NIST, FIPS 180-4, Secure Hash Standard (2015), sections 5 and 6.2.
public struct SHA256 {
    private var state = initialState
    private var block: [UInt8] = []
    private var length: UInt64 = 0

    /// The hash of nothing so far.
    public init() { block.reserveCapacity(Self.blockSize) }

    /// The hash of some bytes.
    public init(_ bytes: some Sequence<UInt8>) {
        self.init()
        update(bytes)
    }

    /// Takes in the next bytes.
    public mutating func update(_ bytes: some Sequence<UInt8>) {
        // Other modules do not see the loop, so for them it is compiled for arrays once.
        take(Array(bytes))
    }

    private mutating func take(_ bytes: [UInt8]) {
        for byte in bytes {
            block.append(byte)
            if block.count == Self.blockSize { compress() }
        }
        length += UInt64(bytes.count)
    }

    /// The hash of what came so far: 32 bytes. More bytes may still follow.
    public var bytes: [UInt8] {
        var padded = self
        padded.pad()
        return padded.state.flatMap(bigEndianBytes)
    }

    /// The hash of what came so far as 64 digits.
    public var hexadecimal: String { bytes.map(hexadecimalDigits).joined() }

    /// A short name for some bytes: equal for equal bytes, and for no others that one meets.
    public static func shortName(of bytes: some Sequence<UInt8>) -> String {
        String(SHA256(bytes).hexadecimal.prefix(16))
    }

    private static let blockSize = 64

    /// A one, zeros, and the number of bits fill the last block (section 5.1.1).
    private mutating func pad() {
        let bits = length * 8
        update([0x80])
        while block.count != Self.blockSize - 8 { update([0]) }
        update(bigEndianBytes(UInt32(truncatingIfNeeded: bits >> 32)))
        update(bigEndianBytes(UInt32(truncatingIfNeeded: bits)))
    }

    /// Mixes the full block into the state (section 6.2.2).
    private mutating func compress() {
        let words = schedule(of: block)
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for round in 0..<Self.blockSize {
            let first =
                h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25))
                &+ ((e & f) ^ (~e & g)) &+ constants[round] &+ words[round]
            let second =
                (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22))
                &+ ((a & b) ^ (a & c) ^ (b & c))
            (h, g, f, e) = (g, f, e, d &+ first)
            (d, c, b, a) = (c, b, a, first &+ second)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
        block.removeAll(keepingCapacity: true)
    }
}

/// The block's 16 words and the 48 made of them (section 6.2.2, step 1).
private func schedule(of block: [UInt8]) -> [UInt32] {
    var words = stride(from: 0, to: block.count, by: 4).map { start in
        block[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    words.reserveCapacity(constants.count)
    for index in words.count..<constants.count {
        let (near, far) = (words[index - 2], words[index - 15])
        let mixedNear = rotated(near, 17) ^ rotated(near, 19) ^ near >> 10
        let mixedFar = rotated(far, 7) ^ rotated(far, 18) ^ far >> 3
        words.append(mixedNear &+ words[index - 7] &+ mixedFar &+ words[index - 16])
    }
    return words
}

private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
}

private func bigEndianBytes(_ word: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
}

private func hexadecimalDigits(_ byte: UInt8) -> String {
    String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
}

/// The fractions of the square roots of the first 8 primes, 32 bits each (section 5.3.3).
private let initialState: [UInt32] = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c,
    0x1f83d9ab, 0x5be0cd19,
]

/// The fractions of the cube roots of the first 64 primes, 32 bits each (section 4.2.2).
private let constants: [UInt32] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]
