/// The steps of recurrent layers over the units of one sequence.
public struct RecurrentSteps: Sendable {
    private let kernels: KernelTable

    /// The steps for this processor.
    public init() { self.init(with: .best) }

    init(with kernels: KernelTable) { self.kernels = kernels }

    /// Writes `tanh(a + b)`.
    public func writeBentSums(
        _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, count: Int,
        to target: UnsafeMutablePointer<Float>
    ) { kernels.writeBentSums(a, b, count, target) }

    /// One step of a long short-term memory; see the kernel.
    public func writeMemoryStep(
        input: UnsafePointer<Float>, product: UnsafePointer<Float>, cell: UnsafePointer<Float>,
        units: Int, hidden: UnsafeMutablePointer<Float>, newCell: UnsafeMutablePointer<Float>,
        kept: UnsafeMutablePointer<Float>
    ) { kernels.writeMemoryStep(input, product, cell, units, hidden, newCell, kept) }

    /// The gradient of one step of a long short-term memory; see the kernel.
    public func writeMemoryGradient(
        kept: UnsafePointer<Float>, cell: UnsafePointer<Float>, units: Int,
        slope: UnsafeMutablePointer<Float>, cellSlope: UnsafeMutablePointer<Float>,
        gates: UnsafeMutablePointer<Float>
    ) { kernels.writeMemoryGradient(kept, cell, units, slope, cellSlope, gates) }
}
