/// The Mersenne Twister mt19937: the source of all randomness, the same as PyTorch's on a CPU.
struct MersenneTwister {
    /// How many words the state has.
    static let size = 624

    /// The words of the state, tempered one by one as they are drawn.
    private(set) var words: [UInt32]

    /// One more than the draws that are left before a new state is computed.
    private(set) var left: Int

    /// The place of the word that is drawn next.
    private(set) var position: Int

    /// Starts from the lower 32 bits of `seed`.
    init(seed: UInt64) {
        words = [UInt32(truncatingIfNeeded: seed)]
        words.reserveCapacity(Self.size)
        for index in 1..<Self.size {
            let last = words[index - 1]
            words.append(1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(index))
        }
        left = 1
        position = 0
    }

    /// Goes on from a state that was saved.
    init(words: [UInt32], left: Int, position: Int) {
        let isSound = (1...Self.size).contains(left) && left + position <= Self.size + 1
        precondition(words.count == Self.size && isSound, "the bytes are no generator's state")
        self.words = words
        self.left = left
        self.position = position
    }

    /// Draws 32 bits.
    mutating func next() -> UInt32 {
        left -= 1
        if left == 0 { regenerate() }
        var word = words[position]
        position += 1
        word ^= word >> 11
        word ^= (word << 7) & 0x9d2c_5680
        word ^= (word << 15) & 0xefc6_0000
        return word ^ (word >> 18)
    }

    private mutating func regenerate() {
        let (size, shift) = (Self.size, 397)
        for index in 0..<size {
            let joined =
                (words[index] & 0x8000_0000) | (words[(index + 1) % size] & 0x7fff_ffff)
            let twist = (joined >> 1) ^ (joined & 1 == 0 ? 0 : 0x9908_b0df)
            words[index] = words[(index + shift) % size] ^ twist
        }
        left = size
        position = 0
    }
}
