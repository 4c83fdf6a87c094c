/// A tile whose second factor has its rows anywhere.
private struct ShiftedTile: TileWork {
    /// A panel of `tileRows` rows, column after column.
    let rows: UnsafePointer<Float>
    let source: UnsafePointer<Float>
    let offsets: UnsafePointer<Int>
    let terms: Int
    let target: UnsafeMutablePointer<Float>
    let targetStep: Int

    @inline(__always)
    func run<Block: Accumulators>(_ type: Block.Type) {
        var block = Block()
        var row = rows
        for term in 0..<terms {
            block.add(row, 1, source + offsets[term])
            row += tileHeight
        }
        block.store(at: target, targetStep, adding: false)
    }
}

/// Writes the product of packed rows and a matrix whose rows may overlap, as the places that a
/// window covers do: each begins at an offset from `source`.
///
/// The columns are rounded up to whole tiles, and the rows to a whole panel: source and target must
/// have as much room.
///
/// - Parameter targetStep: the distance between the result's rows.
public func multiplyShifted(
    rows: UnsafePointer<Float>, rowCount: Int, source: UnsafePointer<Float>,
    offsets: UnsafePointer<Int>, terms: Int, columnCount: Int,
    target: UnsafeMutablePointer<Float>, targetStep: Int
) {
    for column in stride(from: 0, to: columnCount, by: tileColumns) {
        var panel = rows
        for row in stride(from: 0, to: rowCount, by: tileRows) {
            let tile = ShiftedTile(
                rows: panel, source: source + column, offsets: offsets, terms: terms,
                target: target + row * targetStep + column, targetStep: targetStep)
            tile.run(LongRow.self, height: min(tileRows, rowCount - row))
            panel += terms * tileRows
        }
    }
}

/// Adds the products of lines with lines that begin at offsets from `source`, vector by vector: a
/// vector of sums for each pair, whose total is the product.
///
/// - Parameters:
///   - lines: their number is rounded up to a multiple of 4, so is that of the offsets.
///   - length: the numbers of a line, a multiple of 16.
///   - sums: `[lines, offsets]` vectors of 16 numbers or fewer.
public func addLineProducts(
    lines: UnsafePointer<Float>, lineStep: Int, lineCount: Int, source: UnsafePointer<Float>,
    offsets: UnsafePointer<Int>, terms: Int, length: Int, to sums: UnsafeMutablePointer<Float>
) {
    let width = (terms + 3) / 4 * 4 * Lanes.width
    for line in stride(from: 0, to: lineCount, by: lineHeight) {
        for term in stride(from: 0, to: terms, by: 4) {
            let target = sums + line * width + term * Lanes.width
            let group = LineGroup(source: source, offsets: offsets + term)
            group.add(lines + line * lineStep, lineStep, length, to: target, width)
        }
    }
}

/// Writes the totals of vectors of sums.
public func writeTotals(
    of sums: UnsafePointer<Float>, count: Int, to target: UnsafeMutablePointer<Float>
) {
    for place in 0..<count { target[place] = Lanes(at: sums + place * Lanes.width).total }
}

/// How many numbers a vector has.
public let laneCount = Lanes.width

/// How many lines stay in registers together.
private var lineHeight: Int {
    @inline(__always) get {
        #if AVX512
            4
        #else
            2
        #endif
    }
}

/// Four lines that begin at offsets.
private struct LineGroup {
    let first: UnsafePointer<Float>
    let second: UnsafePointer<Float>
    let third: UnsafePointer<Float>
    let fourth: UnsafePointer<Float>

    init(source: UnsafePointer<Float>, offsets: UnsafePointer<Int>) {
        first = source + offsets[0]
        second = source + offsets[1]
        third = source + offsets[2]
        fourth = source + offsets[3]
    }

    @inline(__always)
    func add(
        _ lines: UnsafePointer<Float>, _ step: Int, _ length: Int,
        to sums: UnsafeMutablePointer<Float>, _ sumStep: Int
    ) {
        var (one, two) = (FourSums(at: sums), FourSums(at: sums + sumStep))
        #if AVX512
            var (three, four) = (
                FourSums(at: sums + 2 * sumStep), FourSums(at: sums + 3 * sumStep)
            )
        #endif
        for place in stride(from: 0, to: length, by: Lanes.width) {
            let (a, b) = (Lanes(at: first + place), Lanes(at: second + place))
            let (c, d) = (Lanes(at: third + place), Lanes(at: fourth + place))
            one.add(Lanes(at: lines + place), a, b, c, d)
            two.add(Lanes(at: lines + step + place), a, b, c, d)
            #if AVX512
                three.add(Lanes(at: lines + 2 * step + place), a, b, c, d)
                four.add(Lanes(at: lines + 3 * step + place), a, b, c, d)
            #endif
        }
        one.store(at: sums)
        two.store(at: sums + sumStep)
        #if AVX512
            three.store(at: sums + 2 * sumStep)
            four.store(at: sums + 3 * sumStep)
        #endif
    }
}

/// The sums of the products of one line and four others.
private struct FourSums {
    private var first: Lanes
    private var second: Lanes
    private var third: Lanes
    private var fourth: Lanes

    @inline(__always) init(at address: UnsafePointer<Float>) {
        first = Lanes(at: address)
        second = Lanes(at: address + Lanes.width)
        third = Lanes(at: address + 2 * Lanes.width)
        fourth = Lanes(at: address + 3 * Lanes.width)
    }

    @inline(__always)
    mutating func add(_ line: Lanes, _ a: Lanes, _ b: Lanes, _ c: Lanes, _ d: Lanes) {
        first = first.plus(line, times: a)
        second = second.plus(line, times: b)
        third = third.plus(line, times: c)
        fourth = fourth.plus(line, times: d)
    }

    @inline(__always) func store(at address: UnsafeMutablePointer<Float>) {
        first.store(at: address)
        second.store(at: address + Lanes.width)
        third.store(at: address + 2 * Lanes.width)
        fourth.store(at: address + 3 * Lanes.width)
    }
}
