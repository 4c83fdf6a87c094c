import Arrays
import Autograd
import Kernels

/// The updates of one step, which threads share over the elements of all parameters together.
final class UpdateBatch {
    private struct Update {
        let parameter: Tensor
        let work: NDArray
        let apply: (Range<Int>) -> Void
    }

    private var updates: [Update] = []

    /// Fewer elements than this are not worth a thread.
    private static let leastShared = 1 << 14

    /// - Parameters:
    ///   - work: the parameter's numbers in row-major order, or a copy of them.
    ///   - apply: changes a range of `work`.
    func add(_ parameter: Tensor, _ work: NDArray, _ apply: @escaping (Range<Int>) -> Void) {
        updates.append(Update(parameter: parameter, work: work, apply: apply))
    }

    /// Changes all parameters.
    func run() {
        let count = updates.reduce(0) { $0 + $1.work.count }
        Parallel.forRanges(count, least: Self.leastShared) { apply(to: $0) }
        noGrad {
            for update in updates { finish(update) }
        }
    }

    /// Changes a range of the elements of all parameters, one after another.
    private func apply(to range: Range<Int>) {
        var start = 0
        for update in updates {
            let end = start + update.work.count
            let part = range.clamped(to: start..<end)
            if !part.isEmpty { update.apply(part.lowerBound - start..<part.upperBound - start) }
            start = end
        }
    }

    private func finish(_ update: Update) {
        let array = update.parameter.array
        _ = update.parameter.update {
            if !update.work.isSame(as: array) { array.write(update.work) }
        } recorded: {
            $0
        }
    }
}
