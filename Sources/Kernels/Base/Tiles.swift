#if !hasFeature(Embedded)
    import CProcessor
#endif

#if AVX512
    private typealias Tallest<Row: Accumulators> = Stack<Six<Row>, Six<Row>>
#elseif AVX2
    private typealias Tallest<Row: Accumulators> = Six<Row>
#else
    private typealias Tallest<Row: Accumulators> = Four<Row>
#endif
private typealias Two<Row: Accumulators> = Stack<Row, Row>
private typealias Four<Row: Accumulators> = Stack<Two<Row>, Two<Row>>
private typealias Six<Row: Accumulators> = Stack<Four<Row>, Two<Row>>
private typealias Eight<Row: Accumulators> = Stack<Four<Row>, Four<Row>>

/// The rows of a full tile: as many as leave no register unused.
public let tileRows = Tallest<LongRow>.rows
/// The columns of a full tile.
public let tileColumns = LongRow.vectors * Lanes.width

/// What is computed in registers for a tile.
protocol TileWork {
    /// Computes a tile of a block's size.
    func run<Block: Accumulators>(_ type: Block.Type)
}

extension TileWork {
    /// Computes a tile of some rows at least, and of as many columns as `Row` has.
    @inline(__always)
    func run<Row: Accumulators>(_ row: Row.Type, height: Int) {
        #if AVX512
            if height > 8 { return run(Tallest<Row>.self) }
            if height > 6 { return run(Eight<Row>.self) }
        #endif
        #if AVX512 || AVX2
            if height > 4 { return run(Six<Row>.self) }
        #endif
        if height > 2 { return run(Four<Row>.self) }
        if height > 1 { return run(Two<Row>.self) }
        run(Row.self)
    }
}

/// A tile's factors, its size and where it goes.
struct TileJob: TileWork {
    /// The first matrix: a panel of `tileRows` rows, column after column, or rows as they lie.
    var rows: UnsafePointer<Float>
    /// The distance between its rows where they lie; 0 for a panel.
    var rowStep: Int
    /// The second matrix: its row of the first term.
    var columns: UnsafePointer<Float>
    /// The distance between rows of the second matrix.
    var columnsStep: Int
    var terms: Int
    var target: UnsafeMutablePointer<Float>
    var targetStep: Int
    var adding: Bool

    @inline(__always)
    func run<Block: Accumulators>(_ type: Block.Type) {
        var block = Block()
        prefetch(rows: Block.rows, vectors: Block.vectors)
        if rowStep == 0 {
            add(to: &block, step: 1, advance: tileHeight)
        } else {
            add(to: &block, step: rowStep, advance: 1)
        }
        block.store(at: target, targetStep, adding: adding)
    }

    /// Has the result brought near while the terms are added: it is read and written at the end.
    @inline(__always)
    private func prefetch(rows: Int, vectors: Int) {
        #if !hasFeature(Embedded)
            for row in 0..<rows {
                for vector in 0..<vectors {
                    processor_prefetch(target + row * targetStep + vector * Lanes.width)
                }
            }
        #endif
    }

    @inline(__always)
    private func add(to block: inout some Accumulators, step: Int, advance: Int) {
        var (row, column) = (rows, columns)
        for _ in 0..<terms {
            block.add(row, step, column)
            row += advance
            column += columnsStep
        }
    }
}

/// `tileRows` where the compiler must see the number.
@inline(__always) var tileHeight: Int {
    #if AVX512
        12
    #elseif AVX2
        6
    #else
        4
    #endif
}
