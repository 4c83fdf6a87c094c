/// The loops of a normalisation over numbers that lie side by side and share a mean.
public struct NormalisationLoops {
    private let kernels: KernelTable

    /// The loops for this processor.
    public init() { self.init(with: .best) }

    init(with kernels: KernelTable) { self.kernels = kernels }

    /// The sum of the numbers.
    public func sum(_ source: UnsafePointer<Float>, count: Int) -> Double {
        kernels.sum(source, count)
    }

    /// The sum of the squares of the numbers' distances from a mean.
    public func sumOfSquares(
        _ source: UnsafePointer<Float>, from mean: Float, count: Int
    ) -> Double { kernels.sumOfSquares(source, mean, count) }

    /// Writes the sum of a gradient, and that of its products with the numbers' distances from a
    /// mean.
    public func writeSums(
        _ gradient: UnsafePointer<Float>, _ source: UnsafePointer<Float>, from mean: Float,
        count: Int, to target: UnsafeMutablePointer<Double>
    ) { kernels.writeSums(gradient, source, mean, count, target) }

    /// Writes `(x − mean) × slope + shift`.
    public func write(
        _ source: UnsafePointer<Float>, mean: Float, slope: Float, shift: Float, count: Int,
        to target: UnsafeMutablePointer<Float>
    ) { kernels.writeNormalised(source, mean, slope, shift, count, target) }

    /// Writes `gradient × slope − (x − mean) × tilt − level`.
    public func writeGradient(
        _ gradient: UnsafePointer<Float>, _ source: UnsafePointer<Float>, mean: Float,
        slope: Float, tilt: Float, level: Float, count: Int,
        to target: UnsafeMutablePointer<Float>
    ) {
        kernels.writeNormalisedGradient(
            gradient, source, mean, slope, tilt, level, count, target)
    }
}
