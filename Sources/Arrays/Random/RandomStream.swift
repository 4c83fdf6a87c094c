/// A stream of random numbers: the bits of a Mersenne Twister, and PyTorch's ways of turning them
/// into numbers.
///
/// The same seed gives the same numbers as PyTorch on a CPU. Every draw moves the stream on, so
/// the order of draws matters.
package struct RandomStream {
    /// Where the bits come from.
    var engine: MersenneTwister

    /// Normal numbers come in pairs; the second one waits here for the next draw.
    var waitingNormal: Double?

    /// Starts a stream; its lower 32 bits count.
    package init(seed: UInt64) {
        engine = MersenneTwister(seed: seed)
    }

    /// Draws 32 random bits.
    package mutating func bits32() -> UInt32 { engine.next() }

    /// Draws 64 random bits, the upper half first.
    package mutating func bits64() -> UInt64 {
        let upper = UInt64(engine.next())
        return upper << 32 | UInt64(engine.next())
    }
}
