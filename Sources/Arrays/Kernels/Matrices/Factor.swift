import Kernels

/// The right factor of many products.
struct Factor<T: Computable> {
    private let matrix: Matrix<T>
    /// Single precision is put into the order of the products once.
    private let packed: PackedFactor?

    init(_ matrix: Matrix<T>) {
        self.matrix = matrix
        packed = matrix.start.single.map {
            PackedFactor(
                MatrixOperand($0, rowStep: matrix.rowStep, columnStep: matrix.columnStep),
                terms: matrix.rows, columns: matrix.columns)
        }
    }

    func release() { packed?.release() }

    /// Adds the product of a matrix and this factor to a matrix whose columns are neighbours.
    func add(_ rows: Matrix<T>, to target: Matrix<T>) {
        guard let packed, let source = rows.start.single, let sums = target.start.single else {
            return target.add(rows, times: matrix)
        }
        packed.add(
            MatrixOperand(source, rowStep: rows.rowStep, columnStep: rows.columnStep),
            rows: rows.rows, to: sums, targetStep: target.rowStep)
    }
}
