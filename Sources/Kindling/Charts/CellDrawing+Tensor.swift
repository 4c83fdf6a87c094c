extension CellDrawing.Table {
    /// A tensor as a table: its last axis runs across, all axes before it run down.
    ///
    /// - Parameters:
    ///   - isBeside: whether it stands beside the table before it, where there is room.
    ///   - group: the group of the cell at a row and a column of the table; `nil` draws it dashed.
    public init(
        _ caption: String, _ tensor: Tensor, isBeside: Bool = true,
        group: (_ row: Int, _ column: Int) -> Int? = { _, _ in 1 }
    ) {
        let texts = tensor.drawnTexts
        let columns = Swift.max(tensor.shape.last ?? 1, 1)
        let rows = stride(from: 0, to: texts.count, by: columns).enumerated().map { row, start in
            texts[start..<start + columns].enumerated().map { column, text in
                CellDrawing.Cell(text, group: group(row, column))
            }
        }
        self.init(caption, rows, isBeside: isBeside)
    }
}

extension CellDrawing {
    /// A tensor, once for each selection from it; what was selected is shaded.
    ///
    /// ```swift
    /// let sheet = Tensor.arange(12).view(4, 3)
    /// CellDrawing("Two selections", of: sheet, selections: ["sheet[1]": sheet[1]])
    /// ```
    ///
    /// - Parameter tensor: its elements must differ, since a selection is found by its numbers.
    public init(
        _ title: String, of tensor: Tensor, selections: KeyValuePairs<String, Tensor>
    ) {
        let texts = tensor.drawnTexts
        if Set(texts).count < texts.count {
            stop("selections are drawn from a tensor whose elements differ")
        }
        let columns = tensor.shape.last ?? 1
        let tables = selections.map { name, selection in
            let selected = Set(selection.drawnTexts)
            return Table("\(name): shape \(selection.shape)", tensor) { row, column in
                selected.contains(texts[row * columns + column]) ? 0 : nil
            }
        }
        let picked = selections.map { "\($0) picks \($1.drawnTexts.joined(separator: " "))." }
        self.init(title, tables, note: picked.joined(separator: " "))
    }

    /// Operands as broadcasting reads them: their own numbers shaded, the repeated ones dashed.
    ///
    /// - Parameter operands: tensors whose shapes fit together.
    public init(_ title: String, broadcasting operands: KeyValuePairs<String, Tensor>) {
        let shape = operands.reduce(Shape([])) { Shape.broadcast($0, $1.value.shape) }
        let tables = operands.map { name, operand in
            let wide = operand.detach().expand(shape)
            let (places, columns) = (wide.places, shape.last ?? 1)
            let caption = "\(name): \(operand.shape) read as \(shape)"
            return Table(caption, wide) { row, column in
                let position = row * columns + column
                return places[..<position].contains(places[position]) ? nil : 0
            }
        }
        let own = operands.map { "\($0) itself is \($1.drawnTexts.joined(separator: " "))." }
        self.init(title, tables, note: own.joined(separator: " "))
    }
}

extension Tensor {
    /// The elements in row-major order, as short texts.
    var drawnTexts: [String] {
        drawnNumbers.map { $0.isFinite ? plain($0) : "\($0)" }
    }

    /// The place of each element in the memory that it lies in, in row-major order.
    var places: [Int] {
        zip(shape, stride()).reduce([storageOffset()]) { places, axis in
            places.flatMap { place in (0..<axis.0).map { place + $0 * axis.1 } }
        }
    }
}
