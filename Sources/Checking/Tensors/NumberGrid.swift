import Lessons

/// Numbers with a shape: a tensor, a list of numbers, or lists of equal length in lists.
struct NumberGrid: Hashable {
    let shape: [Int]
    let numbers: [Double]

    init(shape: [Int], numbers: [Double]) {
        self.shape = shape
        self.numbers = numbers
    }

    /// `nil` for what is no such thing.
    init?(_ value: ProbeValue) {
        switch value {
        case .int(let number): self.init(shape: [], numbers: [Double(number)])
        case .double(let number): self.init(shape: [], numbers: [number])
        case .tensor(_, let shape, let elements): self.init(shape: shape, numbers: elements)
        case .list(let values):
            let rows = values.compactMap(NumberGrid.init)
            guard rows.count == values.count, Set(rows.map(\.shape)).count <= 1 else { return nil }
            self.init(
                shape: [rows.count] + (rows.first?.shape ?? []), numbers: rows.flatMap(\.numbers))
        case .none, .bool, .text: return nil
        }
    }

    /// The index of the number at a place in reading order.
    func index(ofPlace place: Int) -> [Int] {
        var rest = place
        return shape.reversed().map { size in
            defer { rest /= max(size, 1) }
            return rest % max(size, 1)
        }.reversed()
    }

    /// The last two axes exchanged; `nil` for less than two.
    var transposed: NumberGrid? {
        guard shape.count >= 2 else { return nil }
        let (rows, columns) = (shape[shape.count - 2], shape[shape.count - 1])
        let moved = numbers.indices.map { place in
            let (block, inner) = place.quotientAndRemainder(dividingBy: max(rows * columns, 1))
            let (column, row) = inner.quotientAndRemainder(dividingBy: max(rows, 1))
            return numbers[block * rows * columns + row * columns + column]
        }
        return NumberGrid(shape: shape.dropLast(2) + [columns, rows], numbers: moved)
    }
}
