import Kernels

/// What a layer of a recurrent network computes from its input and its last state.
package enum RecurrentCell: Sendable {
    /// `h = tanh(x + r)`
    case tanh
    /// `h = max(x + r, 0)`
    case relu
    /// The four gates i, f, g, o; the states are h and c.
    case lstm
    /// The three gates r, z, n.
    case gru

    /// How many times the hidden size the input is.
    package var gates: Int {
        switch self {
        case .tanh, .relu: 1
        case .lstm: 4
        case .gru: 3
        }
    }

    /// How many states there are.
    package var states: Int { self == .lstm ? 2 : 1 }

    /// How many times the hidden size is kept for the gradient.
    var kept: Int {
        switch self {
        case .tanh, .relu: 0
        case .lstm: 5
        case .gru: 4
        }
    }
}

/// One layer of a recurrent network, in one direction through a sequence.
///
/// The input, `[steps, batch, gates × hidden]`, is multiplied by its weight already. States are
/// `[states, steps + 1, batch, hidden]`: in the direction of time they begin with the one that was
/// given, and in the other direction they end with it.
package struct Recurrence {
    package let cell: RecurrentCell
    package let steps: Int
    package let batch: Int
    package let hidden: Int
    /// Whether the last step comes first.
    package let isReversed: Bool
    /// How many steps each sequence of the batch has; beyond them its state stays as it is.
    package let lengths: [Int]?

    package init(
        _ cell: RecurrentCell, steps: Int, batch: Int, hidden: Int, isReversed: Bool = false,
        lengths: [Int]? = nil
    ) {
        self.cell = cell
        self.steps = steps
        self.batch = batch
        self.hidden = hidden
        self.isReversed = isReversed
        self.lengths = lengths
    }

    /// The shape of all states.
    package var stateShape: Shape { [cell.states, steps + 1, batch, hidden] }

    /// Where the state that was given is among the states.
    package var start: Int { isReversed ? steps : 0 }

    /// Where the state after all steps is among the states.
    package var end: Int { isReversed ? 0 : steps }

    /// Where the state after a step is among the states.
    package func place(after step: Int) -> Int { isReversed ? step : step + 1 }

    /// Where the state before a step is among the states.
    package func place(before step: Int) -> Int { isReversed ? step + 1 : step }

    /// The elements of one state of the batch.
    var rows: Int { batch &* hidden }

    /// The steps in the order in which they are taken.
    package var order: [Int] { isReversed ? (0..<steps).reversed() : Array(0..<steps) }

    /// Calls `body` with ranges of the batch, on several threads if there is enough to do: no
    /// sequence needs another.
    func forEachShare(_ body: (Range<Int>) -> Void) {
        let work = steps * cell.gates * hidden * hidden
        Parallel.forRanges(batch, least: max(4, Self.leastShared / max(work, 1)), body)
    }

    /// Fewer products are not shared by threads.
    private static let leastShared = 1 << 18

    /// Whether a sequence of the batch has a step.
    package func has(_ step: Int, _ row: Int) -> Bool { lengths.map { step < $0[row] } ?? true }
}

extension Recurrence {
    /// All states, and what the gradient needs beside them.
    ///
    /// - Parameters:
    ///   - input: `[steps, batch, gates × hidden]`
    ///   - starts: the states before the first step, `[batch, hidden]` each.
    ///   - weight: `[gates × hidden, hidden]`
    ///   - bias: `[gates × hidden]`
    package func states(
        _ input: NDArray, _ starts: [NDArray], _ weight: NDArray, _ bias: NDArray?
    ) -> (states: NDArray, kept: NDArray) {
        let type = input.dtype.computation
        let states = NDArray(uninitialized: stateShape, type)
        let kept = NDArray(uninitialized: [steps, batch, cell.kept * hidden], type)
        for (number, start) in starts.enumerated() {
            state(number, self.start, of: states).write(start)
        }
        let operands = [input, weight, bias ?? NDArray(filled: .int(0), [1], type)]
            .map { $0.converted(to: type).contiguous() }
        if type == .float32 {
            RecurrentForward<Float>(self, states, kept).run(operands, hasBias: bias != nil)
        } else {
            RecurrentForward<Double>(self, states, kept).run(operands, hasBias: bias != nil)
        }
        return (states.converted(to: input.dtype), kept)
    }

    /// One state of the batch, as a part of all states.
    package func state(_ number: Int, _ place: Int, of states: NDArray) -> NDArray {
        states.view(
            states.layout.selecting(number, along: 0).selecting(place, along: 0))
    }

    /// The gradients of the input, of the states that were given, of the weight and of the bias.
    package func gradients(
        _ gradient: NDArray, _ states: NDArray, _ kept: NDArray, _ weight: NDArray
    ) -> RecurrentGradients {
        let type = kept.dtype
        let operands = [gradient, states, kept, weight]
            .map { $0.converted(to: type).contiguous() }
        let result = RecurrentGradients(self, type)
        if type == .float32 {
            RecurrentBackward<Float>(self, operands, result).run()
        } else {
            RecurrentBackward<Double>(self, operands, result).run()
        }
        return result
    }
}

/// The gradients of a recurrent layer.
package struct RecurrentGradients {
    /// `[steps, batch, gates × hidden]`
    package let input: NDArray
    /// The same for the products with the weight: another array where the two differ.
    let products: NDArray
    /// `[states, batch, hidden]`
    package let starts: NDArray
    /// `[gates × hidden, hidden]`
    package let weight: NDArray
    /// `[gates × hidden]`
    package let bias: NDArray

    fileprivate init(_ recurrence: Recurrence, _ type: DType) {
        let width = recurrence.cell.gates * recurrence.hidden
        let shape: Shape = [recurrence.steps, recurrence.batch, width]
        input = NDArray(uninitialized: shape, type)
        products = recurrence.cell == .gru ? NDArray(uninitialized: shape, type) : input
        // Steps that a sequence does not have are not written.
        if recurrence.lengths != nil { [input, products].forEach { $0.fill(.int(0)) } }
        starts = NDArray(
            filled: .int(0), [recurrence.cell.states, recurrence.batch, recurrence.hidden], type)
        weight = NDArray(filled: .int(0), [width, recurrence.hidden], type)
        bias = NDArray(filled: .int(0), [width], type)
    }
}
