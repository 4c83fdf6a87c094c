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

/// The sum of numbers that lie side by side.
///
/// It is the same for every number of threads.
public func sum(_ source: UnsafePointer<Float>, count: Int) -> Double {
    let length = 1 << 16
    let parts = (count + length - 1) / length
    let kernels = KernelTable.best
    if parts <= 1 { return kernels.sum(source, count) }
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: parts) { sums in
        let results = sums.baseAddress
        Parallel.forEach(parts) { part in
            let first = part * length
            results?[part] = kernels.sum(source + first, min(length, count - first))
        }
        return sums.reduce(0, +)
    }
}
