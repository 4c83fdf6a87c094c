/// A block of a product's numbers, which stays in registers while the terms are added.
protocol Accumulators {
    /// The number of rows.
    static var rows: Int { get }
    /// The number of vectors in a row.
    static var vectors: Int { get }

    /// Zeros.
    init()

    /// Adds the products of one column of the first matrix and one row of the second.
    mutating func add(_ column: UnsafePointer<Float>, _ step: Int, _ row: UnsafePointer<Float>)

    /// Writes the block, or adds it to what is there.
    func store(at target: UnsafeMutablePointer<Float>, _ rowStep: Int, adding: Bool)
}

/// One row of one vector.
struct ShortRow: Accumulators {
    static var rows: Int { 1 }
    static var vectors: Int { 1 }
    private var first = Lanes()

    @inline(__always)
    mutating func add(_ column: UnsafePointer<Float>, _ step: Int, _ row: UnsafePointer<Float>) {
        first = first.plus(Lanes(repeating: column[0]), times: Lanes(at: row))
    }

    @inline(__always)
    func store(at target: UnsafeMutablePointer<Float>, _ rowStep: Int, adding: Bool) {
        (adding ? Lanes(at: target) + first : first).store(at: target)
    }
}

/// One row of two vectors.
struct LongRow: Accumulators {
    static var rows: Int { 1 }
    static var vectors: Int { 2 }
    private var first = Lanes()
    private var second = Lanes()

    @inline(__always)
    mutating func add(_ column: UnsafePointer<Float>, _ step: Int, _ row: UnsafePointer<Float>) {
        let factor = Lanes(repeating: column[0])
        first = first.plus(factor, times: Lanes(at: row))
        second = second.plus(factor, times: Lanes(at: row + Lanes.width))
    }

    @inline(__always)
    func store(at target: UnsafeMutablePointer<Float>, _ rowStep: Int, adding: Bool) {
        let rest = target + Lanes.width
        (adding ? Lanes(at: target) + first : first).store(at: target)
        (adding ? Lanes(at: rest) + second : second).store(at: rest)
    }
}

/// Two blocks, one under the other.
struct Stack<Upper: Accumulators, Lower: Accumulators>: Accumulators {
    static var rows: Int {
        @inline(__always) get { Upper.rows + Lower.rows }
    }
    static var vectors: Int {
        @inline(__always) get { Upper.vectors }
    }
    private var upper = Upper()
    private var lower = Lower()

    @inline(__always)
    mutating func add(_ column: UnsafePointer<Float>, _ step: Int, _ row: UnsafePointer<Float>) {
        upper.add(column, step, row)
        lower.add(column + Upper.rows * step, step, row)
    }

    @inline(__always)
    func store(at target: UnsafeMutablePointer<Float>, _ rowStep: Int, adding: Bool) {
        upper.store(at: target, rowStep, adding: adding)
        lower.store(at: target + Upper.rows * rowStep, rowStep, adding: adding)
    }
}
