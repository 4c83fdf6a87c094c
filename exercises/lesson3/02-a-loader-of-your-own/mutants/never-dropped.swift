// message: With `dropLast` the short batch must go.
// fails: 2, 5

import Kindling

/// A small generator of random numbers: the same seed gives the same numbers.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Decides which samples come in which batch.
struct Loader {
    let samples: Int
    let size: Int
    let shuffle: Bool
    let dropLast: Bool
    var generator: SeededGenerator

    init(_ samples: Int, _ size: Int, _ shuffle: Bool, _ dropLast: Bool, seed: Int) {
        (self.samples, self.size) = (samples, size)
        (self.shuffle, self.dropLast) = (shuffle, dropLast)
        generator = SeededGenerator(seed: seed)
    }

    /// How many batches an epoch has.
    var count: Int {
        let full = samples / size
        let rest = samples % size
        return rest == 0 ? full : full + 1
    }

    /// The positions of the next epoch, batch by batch.
    mutating func epoch() -> [[Int]] {
        let inOrder = Array(0..<samples)
        let order = shuffle ? inOrder.shuffled(using: &generator) : inOrder
        let starts = stride(from: 0, to: samples, by: size)
        let batches = starts.map { Array(order[$0..<min($0 + size, samples)]) }
        return batches
    }

    /// The next epoch of two lists, as batches of pairs.
    mutating func pairs(_ x: [Double], _ y: [Double]) -> [[[Double]]] {
        epoch().map { batch in batch.map { [x[$0], y[$0]] } }
    }
}
