/// A function of one number that is computed for whole vectors at once.
public enum VectorFunction: Int, CaseIterable, Sendable {
    case exponential
    case logarithm
    case hyperbolicTangent
    case sigmoid

    /// Smaller loops are not shared by threads.
    private static let leastShared = 1 << 15

    /// Writes the function of every number; source and target may be the same.
    public func write(
        of source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int
    ) {
        write(of: source, to: target, count: count, with: .best)
    }

    func write(
        of source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int,
        with kernels: KernelTable
    ) {
        let kernel = kernels.maps[rawValue]
        Parallel.forRanges(count, least: Self.leastShared) { range in
            kernel(source + range.lowerBound, target + range.lowerBound, range.count)
        }
    }
}
