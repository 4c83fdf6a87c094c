import Kernels

/// A matrix in strided memory: what a product reads and writes.
package struct Matrix<T: Computable> {
    /// The element in the first row and column.
    package let start: UnsafeMutablePointer<T>
    package let rows: Int
    package let columns: Int
    /// How many elements lie between the rows.
    package let rowStep: Int
    /// How many elements lie between the columns.
    package let columnStep: Int

    package init(
        _ start: UnsafeMutablePointer<T>, rows: Int, columns: Int, rowStep: Int, columnStep: Int
    ) {
        self.start = start
        self.rows = rows
        self.columns = columns
        self.rowStep = rowStep
        self.columnStep = columnStep
    }

    /// A matrix whose rows lie one after another.
    package init(_ start: UnsafeMutablePointer<T>, rows: Int, columns: Int) {
        self.init(start, rows: rows, columns: columns, rowStep: columns, columnStep: 1)
    }

    /// Rows and columns exchanged, in the same memory.
    package var transposed: Matrix {
        Matrix(start, rows: columns, columns: rows, rowStep: columnStep, columnStep: rowStep)
    }

    /// Writes the product of two matrices to this one, whose columns must be neighbours.
    package func write(_ a: Matrix, times b: Matrix) {
        if quickly(a, times: b, adding: false) { return }
        for row in 0..<rows { (start + row &* rowStep).update(repeating: 0, count: columns) }
        add(a, times: b)
    }

    /// Adds the product of two matrices to this one, whose columns must be neighbours.
    package func add(_ a: Matrix, times b: Matrix) {
        if quickly(a, times: b, adding: true) { return }
        if b.columnStep != 1 { return b.withPackedRows { add(a, times: $0) } }
        for row in 0..<rows {
            let target = start + row &* rowStep
            let factors = a.start + row &* a.rowStep
            for term in 0..<a.columns {
                let factor = factors[term &* a.columnStep]
                let source = b.start + term &* b.rowStep
                for column in 0..<columns {
                    target[column] = target[column].plus(factor.times(source[column]))
                }
            }
        }
    }

    /// Calls `body` with a copy whose rows lie one after another.
    private func withPackedRows(_ body: (Matrix) -> Void) {
        let copy = UnsafeMutablePointer<T>.allocate(capacity: Swift.max(rows &* columns, 1))
        defer { copy.deallocate() }
        for row in 0..<rows {
            let (source, target) = (start + row &* rowStep, copy + row &* columns)
            for column in 0..<columns { target[column] = source[column &* columnStep] }
        }
        body(Matrix(copy, rows: rows, columns: columns))
    }
}

extension Matrix {
    /// The product in single precision, which has kernels of its own; false in other kinds.
    private func quickly(_ a: Matrix, times b: Matrix, adding: Bool) -> Bool {
        guard let first = a.operand, let second = b.operand, let target = start.single else {
            return false
        }
        MatrixProduct(
            first, second, rows: rows, terms: a.columns, columns: columns, targetStep: rowStep
        ).write(to: target, adding: adding)
        return true
    }

    private var operand: MatrixOperand? {
        start.single.map { MatrixOperand($0, rowStep: rowStep, columnStep: columnStep) }
    }
}
