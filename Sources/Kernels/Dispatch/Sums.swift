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

/// Writes the sum of every column of a matrix whose rows follow one another.
///
/// It is the same for every number of threads.
public func writeColumnSums(
    of source: UnsafePointer<Float>, rows: Int, columns: Int,
    to sums: UnsafeMutablePointer<Double>
) {
    let kernels = KernelTable.best
    Parallel.forRanges(columns, least: max(64, (1 << 16) / max(rows, 1))) { range in
        let (numbers, sums) = (source + range.lowerBound, sums + range.lowerBound)
        sums.update(repeating: 0, count: range.count)
        kernels.addRows(numbers, columns, rows, range.count, sums)
    }
}
