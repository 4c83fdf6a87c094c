import Kernels

/// The steps of a recurrent layer.
struct RecurrentForward<T: Real> {
    private let recurrence: Recurrence
    private let states: UnsafeMutablePointer<T>
    private let kept: UnsafeMutablePointer<T>
    private let steps = RecurrentSteps()

    init(_ recurrence: Recurrence, _ states: NDArray, _ kept: NDArray) {
        self.recurrence = recurrence
        self.states = states.pointer()
        self.kept = kept.pointer()
    }

    private var hidden: Int { recurrence.hidden }
    private var width: Int { recurrence.cell.gates &* hidden }

    /// - Parameter operands: the input, the weight and the bias.
    func run(_ operands: [NDArray], hasBias: Bool) {
        let factor = Factor(operands[1].matrix(T.self).transposed)
        defer { factor.release() }
        recurrence.forEachShare { rows in
            run(rows, factor, operands[0].pointer(), hasBias ? operands[2].pointer() : nil)
        }
    }

    /// All steps of some sequences of the batch.
    private func run(
        _ rows: Range<Int>, _ factor: Factor<T>, _ input: UnsafeMutablePointer<T>,
        _ bias: UnsafeMutablePointer<T>?
    ) {
        let products = UnsafeMutablePointer<T>.allocate(capacity: max(rows.count &* width, 1))
        defer { products.deallocate() }
        for step in recurrence.order {
            fill(products, rows.count, bias)
            let before = state(0, recurrence.place(before: step)) + rows.lowerBound &* hidden
            factor.add(
                Matrix(before, rows: rows.count, columns: hidden),
                to: Matrix(products, rows: rows.count, columns: width))
            advance(step, rows, input, products)
        }
    }

    private func fill(
        _ products: UnsafeMutablePointer<T>, _ rows: Int, _ bias: UnsafeMutablePointer<T>?
    ) {
        guard let bias else { return products.update(repeating: 0, count: rows &* width) }
        for row in 0..<rows { (products + row &* width).update(from: bias, count: width) }
    }

    private func state(_ number: Int, _ place: Int) -> UnsafeMutablePointer<T> {
        states + (number &* (recurrence.steps &+ 1) &+ place) &* recurrence.rows
    }

    private func advance(
        _ step: Int, _ rows: Range<Int>, _ input: UnsafeMutablePointer<T>,
        _ products: UnsafeMutablePointer<T>
    ) {
        let (before, after) = (
            recurrence.place(before: step), recurrence.place(after: step)
        )
        for row in rows {
            let place = row &* hidden
            let (old, new) = (state(0, before) + place, state(0, after) + place)
            guard recurrence.has(step, row) else {
                keep(row, before, after)
                continue
            }
            let line = step &* recurrence.batch &+ row
            let given = input + line &* width
            let product = products + (row &- rows.lowerBound) &* width
            let gates = kept + line &* recurrence.cell.kept &* hidden
            switch recurrence.cell {
            case .tanh, .relu: simple(given, product, new)
            case .gru: gru(given, product, old, new, gates)
            case .lstm:
                let longer = recurrence.cell.states &- 1
                lstm(
                    given, product, state(longer, before) + place, new,
                    state(longer, after) + place, gates)
            }
        }
    }

    /// A sequence that has ended keeps its states.
    private func keep(_ row: Int, _ before: Int, _ after: Int) {
        for number in 0..<recurrence.cell.states {
            (state(number, after) + row &* hidden).update(
                from: state(number, before) + row &* hidden, count: hidden)
        }
    }

    private func simple(
        _ input: UnsafeMutablePointer<T>, _ product: UnsafeMutablePointer<T>,
        _ new: UnsafeMutablePointer<T>
    ) {
        if recurrence.cell == .tanh, let new = new.single, let input = input.single,
            let product = product.single
        {
            return steps.writeBentSums(input, product, count: hidden, to: new)
        }
        for unit in 0..<hidden { new[unit] = input[unit] + product[unit] }
        if recurrence.cell == .tanh { return new.bend(hidden) }
        for unit in 0..<hidden where new[unit] <= 0 { new[unit] = 0 }
    }

    private func lstm(
        _ input: UnsafeMutablePointer<T>, _ product: UnsafeMutablePointer<T>,
        _ oldCell: UnsafeMutablePointer<T>, _ new: UnsafeMutablePointer<T>,
        _ newCell: UnsafeMutablePointer<T>, _ gates: UnsafeMutablePointer<T>
    ) {
        if let input = input.single, let product = product.single, let oldCell = oldCell.single,
            let new = new.single, let newCell = newCell.single, let gates = gates.single
        {
            return steps.writeMemoryStep(
                input: input, product: product, cell: oldCell, units: hidden, hidden: new,
                newCell: newCell, kept: gates)
        }
        for unit in 0..<width { gates[unit] = input[unit] + product[unit] }
        gates.squash(2 &* hidden)
        (gates + 2 &* hidden).bend(hidden)
        (gates + 3 &* hidden).squash(hidden)
        let (forget, candidate) = (gates + hidden, gates + 2 &* hidden)
        let (out, bent) = (gates + 3 &* hidden, gates + 4 &* hidden)
        for unit in 0..<hidden {
            newCell[unit] = forget[unit] * oldCell[unit] + gates[unit] * candidate[unit]
            bent[unit] = newCell[unit]
        }
        bent.bend(hidden)
        for unit in 0..<hidden { new[unit] = out[unit] * bent[unit] }
    }

    private func gru(
        _ input: UnsafeMutablePointer<T>, _ product: UnsafeMutablePointer<T>,
        _ old: UnsafeMutablePointer<T>, _ new: UnsafeMutablePointer<T>,
        _ gates: UnsafeMutablePointer<T>
    ) {
        let (update, candidate) = (gates + hidden, gates + 2 &* hidden)
        let own = gates + 3 &* hidden
        for unit in 0..<2 &* hidden { gates[unit] = input[unit] + product[unit] }
        gates.squash(2 &* hidden)
        for unit in 0..<hidden {
            own[unit] = product[2 &* hidden &+ unit]
            candidate[unit] = input[2 &* hidden &+ unit] + gates[unit] * own[unit]
        }
        candidate.bend(hidden)
        for unit in 0..<hidden {
            new[unit] = (old[unit] - candidate[unit]) * update[unit] + candidate[unit]
        }
    }
}
