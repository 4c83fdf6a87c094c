import Kindling

/// A program that is timed, the same in `programs.py`.
struct Program: Sendable {
    /// What both sides call it.
    let name: String
    /// The ratio to PyTorch's speed that is aimed at, if there is one.
    let bar: Double?
    /// Operations on numbers in one step, for the share of the machine's peak; 0 if not counted.
    let flops: Double
    /// Bytes that one step reads and writes, for the share of the machine's memory; 0 if not counted.
    let bytes: Double
    /// Makes all that the steps need, and gives the step.
    let make: @Sendable () -> () -> Void

    init(
        _ name: String, bar: Double? = nil, flops: Double = 0, bytes: Double = 0,
        make: @escaping @Sendable () -> () -> Void
    ) {
        self.name = name
        self.bar = bar
        self.flops = flops
        self.bytes = bytes
        self.make = make
    }

    static let all = matrices + elements + small + perceptrons + pictures + sequences
}
