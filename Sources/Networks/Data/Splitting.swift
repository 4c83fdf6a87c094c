import Arrays
import Autograd

/// Divides a dataset at random into parts without a common sample.
///
/// ```swift
/// let parts = randomSplit(dataset, [50_000, 10_000])
/// ```
///
/// - Parameters:
///   - dataset: what is divided.
///   - lengths: how many samples each part gets; together as many as there are.
///   - generator: where the random numbers come from. Default: that of `manualSeed`.
public func randomSplit<Base: Dataset>(
    _ dataset: Base, _ lengths: [Int], generator: Generator? = nil
) -> [Subset<Base>] {
    if lengths.reduce(0, +) != dataset.count {
        stop("Sum of input lengths does not equal the length of the input dataset!")
    }
    let order: [Int] = Tensor.randperm(dataset.count, generator: generator).scalars()
    var start = 0
    return lengths.map { length in
        defer { start += length }
        return Subset(dataset, Array(order[start..<start + length]))
    }
}

/// Divides a dataset at random into parts that are shares of it, which add up to 1.
///
/// ```swift
/// let parts = randomSplit(dataset, [0.8, 0.2])
/// ```
public func randomSplit<Base: Dataset>(
    _ dataset: Base, _ shares: [Double], generator: Generator? = nil
) -> [Subset<Base>] {
    if abs(shares.reduce(0, +) - 1) > 1e-6 || shares.contains(where: { $0 < 0 || $0 > 1 }) {
        stop("Sum of input lengths does not equal the length of the input dataset!")
    }
    var lengths = shares.map { Int((Double(dataset.count) * $0).rounded(.down)) }
    // What rounding left over goes to the first parts, one each.
    for place in 0..<(dataset.count - lengths.reduce(0, +)) { lengths[place % lengths.count] += 1 }
    return randomSplit(dataset, lengths, generator: generator)
}

/// Divides a dataset into `k` parts, and gives `k` rounds in each of which another part is held
/// out: k-fold cross-validation.
///
/// ```swift
/// for (train, validation) in kFold(dataset, 5) {
///     print(train.count, validation.count)
/// }
/// ```
///
/// - Parameters:
///   - dataset: what is divided.
///   - k: the number of parts, 2 at least.
///   - shuffle: whether samples are put in a random order first. Default `false`.
public func kFold<Base: Dataset>(
    _ dataset: Base, _ k: Int, shuffle: Bool = false
) -> [(train: Subset<Base>, validation: Subset<Base>)] {
    let count = dataset.count
    if k < 2 || k > count { stop("k-fold needs from 2 to \(count) folds, but got \(k)") }
    let order: [Int] = shuffle ? Tensor.randperm(count).scalars() : Array(0..<count)
    return (0..<k).map { fold in
        let held = fold * count / k..<(fold + 1) * count / k
        let rest = Array(order[..<held.lowerBound]) + Array(order[held.upperBound...])
        return (Subset(dataset, rest), Subset(dataset, Array(order[held])))
    }
}
