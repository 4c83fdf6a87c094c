import Kernels

/// The steps of a recurrent layer in the opposite order, which carry gradients.
struct RecurrentBackward<T: Real> {
    private let recurrence: Recurrence
    private let gradient: UnsafeMutablePointer<T>
    private let states: UnsafeMutablePointer<T>
    private let kept: UnsafeMutablePointer<T>
    private let weight: Matrix<T>
    private let result: RecurrentGradients
    private let steps = RecurrentSteps()

    /// - Parameter operands: the gradient of the states, the states, what was kept and the weight.
    init(_ recurrence: Recurrence, _ operands: [NDArray], _ result: RecurrentGradients) {
        self.recurrence = recurrence
        self.result = result
        gradient = operands[0].pointer()
        states = operands[1].pointer()
        kept = operands[2].pointer()
        weight = operands[3].matrix()
    }

    private var hidden: Int { recurrence.hidden }
    private var batch: Int { recurrence.batch }
    private var width: Int { recurrence.cell.gates &* hidden }
    private var carried: UnsafeMutablePointer<T> { result.starts.pointer() }

    func run() {
        let factor = Factor(weight)
        defer { factor.release() }
        recurrence.forEachShare { run($0, factor) }
        addWeights()
    }

    /// All steps of some sequences of the batch.
    private func run(_ rows: Range<Int>, _ factor: Factor<T>) {
        let products = result.products.pointer(to: T.self)
        for step in recurrence.order.reversed() {
            collect(recurrence.place(after: step), rows)
            for row in rows where recurrence.has(step, row) { retreat(step, row) }
            let first = step &* batch &+ rows.lowerBound
            factor.add(
                Matrix(products + first &* width, rows: rows.count, columns: width),
                to: Matrix(
                    carried + rows.lowerBound &* hidden, rows: rows.count, columns: hidden))
        }
        collect(recurrence.start, rows)
    }

    /// Adds the gradients of the states at a place to those that were carried there.
    private func collect(_ place: Int, _ rows: Range<Int>) {
        for number in 0..<recurrence.cell.states {
            let source = part(gradient, number, place) + rows.lowerBound &* hidden
            let first = number &* recurrence.rows &+ rows.lowerBound &* hidden
            let target = carried + first
            for element in 0..<rows.count &* hidden { target[element] += source[element] }
        }
    }

    private func addWeights() {
        let rows = recurrence.steps &* batch
        let products = Matrix(result.products.pointer(to: T.self), rows: rows, columns: width)
        // The states before the steps lie one after another, as the steps do.
        let before = Matrix(
            part(states, 0, recurrence.isReversed ? 1 : 0), rows: rows, columns: hidden)
        result.weight.matrix(T.self).add(products.transposed, times: before)
        addRows(of: products, to: result.bias.pointer())
    }

    /// Adds the rows of a matrix to numbers.
    private func addRows(of matrix: Matrix<T>, to sums: UnsafeMutablePointer<T>) {
        Parallel.forRanges(width, least: max(16, Self.leastShared / max(matrix.rows, 1))) { units in
            for row in 0..<matrix.rows {
                let line = matrix.start + row &* width
                for unit in units { sums[unit] += line[unit] }
            }
        }
    }

    /// Fewer additions are not shared by threads.
    private static var leastShared: Int { 1 << 16 }

    private func part(
        _ states: UnsafeMutablePointer<T>, _ number: Int, _ place: Int
    ) -> UnsafeMutablePointer<T> {
        states + (number &* (recurrence.steps &+ 1) &+ place) &* recurrence.rows
    }

    /// Replaces the gradient that a sequence carries by what goes past the gates, and writes that
    /// of the gates.
    private func retreat(_ step: Int, _ row: Int) {
        let line = step &* batch &+ row
        let input = result.input.pointer(to: T.self) + line &* width
        let products = result.products.pointer(to: T.self) + line &* width
        let gates = kept + line &* recurrence.cell.kept &* hidden
        let old = part(states, 0, recurrence.place(before: step)) + row &* hidden
        let new = part(states, 0, recurrence.place(after: step)) + row &* hidden
        let slope = carried + row &* hidden
        switch recurrence.cell {
        case .tanh:
            for unit in 0..<hidden { input[unit] = slope[unit] * (1 - new[unit] * new[unit]) }
            slope.update(repeating: 0, count: hidden)
        case .relu:
            for unit in 0..<hidden { input[unit] = new[unit] > 0 ? slope[unit] : 0 }
            slope.update(repeating: 0, count: hidden)
        case .lstm:
            let cell = part(states, 1, recurrence.place(before: step)) + row &* hidden
            lstm(gates, cell, slope, slope + recurrence.rows, input)
        case .gru: gru(gates, old, slope, input, products)
        }
    }

    private func lstm(
        _ gates: UnsafeMutablePointer<T>, _ oldCell: UnsafeMutablePointer<T>,
        _ slope: UnsafeMutablePointer<T>, _ cellSlope: UnsafeMutablePointer<T>,
        _ input: UnsafeMutablePointer<T>
    ) {
        if let kept = gates.single, let oldCell = oldCell.single, let slope = slope.single,
            let cellSlope = cellSlope.single, let input = input.single
        {
            return steps.writeMemoryGradient(
                kept: kept, cell: oldCell, units: hidden, slope: slope, cellSlope: cellSlope,
                gates: input)
        }
        for unit in 0..<hidden {
            let (entry, forget) = (gates[unit], gates[hidden &+ unit])
            let (candidate, out) = (gates[2 &* hidden &+ unit], gates[3 &* hidden &+ unit])
            let bent = gates[4 &* hidden &+ unit]
            let cell = cellSlope[unit] + slope[unit] * out * (1 - bent * bent)
            input[unit] = cell * candidate * entry * (1 - entry)
            input[hidden &+ unit] = cell * oldCell[unit] * forget * (1 - forget)
            input[2 &* hidden &+ unit] = cell * entry * (1 - candidate * candidate)
            input[3 &* hidden &+ unit] = slope[unit] * bent * out * (1 - out)
            cellSlope[unit] = cell * forget
            slope[unit] = 0
        }
    }

    private func gru(
        _ gates: UnsafeMutablePointer<T>, _ old: UnsafeMutablePointer<T>,
        _ slope: UnsafeMutablePointer<T>, _ input: UnsafeMutablePointer<T>,
        _ products: UnsafeMutablePointer<T>
    ) {
        for unit in 0..<hidden {
            let (reset, update) = (gates[unit], gates[hidden &+ unit])
            let (candidate, own) = (gates[2 &* hidden &+ unit], gates[3 &* hidden &+ unit])
            let bent = slope[unit] * (1 - update) * (1 - candidate * candidate)
            input[unit] = bent * own * reset * (1 - reset)
            input[hidden &+ unit] = slope[unit] * (old[unit] - candidate) * update * (1 - update)
            input[2 &* hidden &+ unit] = bent
            products[unit] = input[unit]
            products[hidden &+ unit] = input[hidden &+ unit]
            products[2 &* hidden &+ unit] = bent * reset
            slope[unit] *= update
        }
    }
}
