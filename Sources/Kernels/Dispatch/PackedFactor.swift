/// The right factor of products in the order in which they read it, for many products.
public struct PackedFactor: @unchecked Sendable {
    private let base: UnsafeMutablePointer<Float>
    private let terms: Int
    private let columns: Int
    private let kernels: KernelTable

    /// The terms that are added before the result is written.
    private static let blockTerms = 256

    /// A copy of a matrix, `[terms, columns]`.
    public init(_ matrix: MatrixOperand, terms: Int, columns: Int) {
        self.init(matrix, terms: terms, columns: columns, with: .best)
    }

    init(_ matrix: MatrixOperand, terms: Int, columns: Int, with kernels: KernelTable) {
        self.kernels = kernels
        self.terms = terms
        self.columns = columns
        let width = rounded(columns, to: kernels.tileColumns)
        base = Block.allocate(floats: width * terms)
        for first in stride(from: 0, to: terms, by: Self.blockTerms) {
            let block = matrix.from(row: first, column: 0)
            kernels.packColumns(
                block.base, block.rowStep, block.columnStep, min(Self.blockTerms, terms - first),
                columns, base + width * first)
        }
    }

    private var width: Int { rounded(columns, to: kernels.tileColumns) }

    /// Gives the copy's memory back.
    public func release() { Block.release(base, floats: width * terms) }

    /// Adds the product of some rows and this factor to what is there.
    public func add(
        _ rows: MatrixOperand, rows count: Int, to target: UnsafeMutablePointer<Float>,
        targetStep: Int
    ) {
        for first in stride(from: 0, to: terms, by: Self.blockTerms) {
            let depth = min(Self.blockTerms, terms - first)
            let block = rows.from(row: 0, column: first)
            Rows.with(block, count, terms: depth, columns: columns, kernels) { rows in
                kernels.multiplyBlock(
                    rows.base, rows.step, rows.count, base + width * first, columns,
                    kernels.tileColumns, depth * kernels.tileColumns, depth, target, targetStep,
                    true)
            }
        }
    }
}
