import Arrays
import Autograd

/// Sequences of different lengths, step by step: first the first step of all of them, then the
/// second of those that have one, and so on.
///
/// `packPaddedSequence` makes it, recurrent layers take it, and `padPackedSequence` undoes it.
public struct PackedSequence {
    /// The steps, one per row.
    public let data: Tensor
    /// How many sequences have a first step, a second, and so on.
    public let batchSizes: Tensor
    /// Which sequence was the longest, the second longest, and so on; nil if they came sorted.
    public let sortedIndices: Tensor?
    /// Where each sequence is among the sorted ones; nil if they came sorted.
    public let unsortedIndices: Tensor?
    /// The lengths from the longest on.
    let sortedLengths: [Int]

    /// The same sequences with other rows.
    private func with(_ data: Tensor) -> PackedSequence {
        PackedSequence(
            data: data, batchSizes: batchSizes, sortedIndices: sortedIndices,
            unsortedIndices: unsortedIndices, sortedLengths: sortedLengths)
    }

    /// The rows' places in a padded batch in which the steps come first.
    private var places: [Int] {
        (0..<(sortedLengths.first ?? 0)).flatMap { step in
            sortedLengths.indices.filter { sortedLengths[$0] > step }
                .map { step * sortedLengths.count + $0 }
        }
    }

    /// Rows of a padded batch in the same order as these.
    func repacked(_ padded: Tensor) -> PackedSequence {
        with(padded.flatten(0, 1)[Tensor(places)])
    }

    /// The steps as `[steps, batch, …]`, longest sequence first, filled up with a number.
    func padded(_ value: Double, totalLength: Int? = nil) -> Tensor {
        let steps = totalLength ?? sortedLengths.first ?? 0
        var shape = data.shape
        shape.remove(at: 0)
        let rows = Tensor.full(
            Shape([steps * sortedLengths.count] + Array(shape)), value, dtype: data.dtype)
        rows[Tensor(places)] = data
        return rows.view(Shape([steps, sortedLengths.count] + Array(shape)))
    }

    /// States, `[layers, batch, …]`, in the order from the longest sequence on.
    func sorted(_ states: Tensor) -> Tensor { reordered(states, sortedIndices) }

    /// States in the order in which the sequences came.
    func unsorted(_ states: Tensor) -> Tensor { reordered(states, unsortedIndices) }

    private func reordered(_ states: Tensor, _ order: Tensor?) -> Tensor {
        order.map { states.transpose(0, 1)[$0].transpose(0, 1) } ?? states
    }
}

/// Packs a padded batch of sequences, so that a recurrent layer skips the padding.
///
/// - Parameters:
///   - input: `[steps, batch, …]`, or `[batch, steps, …]` if the batch is first.
///   - lengths: how long each sequence is, 1 at least.
///   - batchFirst: whether the batch is the first dimension. Default `false`.
///   - enforceSorted: whether the sequences must come from the longest on. Default `true`.
public func packPaddedSequence(
    _ input: Tensor, _ lengths: [Int], batchFirst: Bool = false, enforceSorted: Bool = true
) -> PackedSequence {
    let steps = batchFirst ? input.transpose(0, 1) : input
    requireLengths(lengths, steps, enforceSorted)
    let order = lengths.indices.sorted {
        (lengths[$1], $0) < (lengths[$0], $1)
    }
    let sortedLengths = order.map { lengths[$0] }
    let batchSizes = (0..<(sortedLengths.first ?? 0)).map { step in
        sortedLengths.count { $0 > step }
    }
    var positions = order
    for (place, sequence) in order.enumerated() { positions[sequence] = place }
    let packed = PackedSequence(
        data: steps, batchSizes: Tensor(batchSizes),
        sortedIndices: enforceSorted ? nil : Tensor(order),
        unsortedIndices: enforceSorted ? nil : Tensor(positions), sortedLengths: sortedLengths)
    return packed.repacked(enforceSorted ? steps : packed.sorted(steps))
}

private func requireLengths(_ lengths: [Int], _ steps: Tensor, _ mustBeSorted: Bool) {
    if lengths.count != steps.size(1) {
        stop(
            "Expected `len(lengths)` to be equal to batch_size, but got \(lengths.count) "
                + "(batch_size=\(steps.size(1)))")
    }
    if lengths.contains(where: { $0 <= 0 }) {
        stop(
            "Length of all samples has to be greater than 0, but found an element in 'lengths' "
                + "that is <= 0")
    }
    if mustBeSorted && zip(lengths, lengths.dropFirst()).contains(where: { $0 < $1 }) {
        stop(
            "`lengths` array must be sorted in decreasing order when `enforce_sorted` is True. "
                + "You can pass `enforce_sorted=False` to pack_padded_sequence and/or "
                + "pack_sequence to sidestep this requirement if you do not need ONNX "
                + "exportability.")
    }
}

/// Undoes `packPaddedSequence`.
///
/// - Parameters:
///   - sequence: packed sequences.
///   - batchFirst: whether the batch is to be the first dimension. Default `false`.
///   - paddingValue: what fills the shorter sequences up. Default 0.
///   - totalLength: how many steps the result has; as many as the longest sequence if nil.
/// - Returns: the padded batch in its first order, and the lengths.
public func padPackedSequence(
    _ sequence: PackedSequence, batchFirst: Bool = false, paddingValue: Double = 0,
    totalLength: Int? = nil
) -> (Tensor, Tensor) {
    let steps = sequence.unsorted(sequence.padded(paddingValue, totalLength: totalLength))
    let lengths = Tensor(sequence.sortedLengths)
    return (
        batchFirst ? steps.transpose(0, 1) : steps,
        sequence.unsortedIndices.map { lengths[$0] }
            ?? lengths
    )
}
