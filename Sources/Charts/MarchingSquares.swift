/// A piece of a line of equal height, in grid units.
struct Segment: Hashable {
    var from: Point
    var to: Point
}

/// The line of equal height through a grid of values, cell by cell.
///
/// In each cell the line is taken to be straight between the places where it crosses the cell's edges. A cell
/// whose corners are high and low by turns is a saddle; the mean of its corners says how it is parted.
/// Reference: W. E. Lorensen and H. E. Cline, "Marching Cubes", 1987, in two dimensions.
func marchingSquares(_ heights: [[Double]], level: Double) -> [Segment] {
    var segments: [Segment] = []
    for row in heights.indices.dropLast() {
        for column in heights[row].indices.dropLast() {
            let cell = Cell(
                origin: Point(Double(column), Double(row)),
                corners: [
                    heights[row][column], heights[row][column + 1],
                    heights[row + 1][column + 1], heights[row + 1][column],
                ].map { $0 - level })
            segments += cell.segments
        }
    }
    return segments
}

/// One cell of the grid; corners in the order (0, 0), (1, 0), (1, 1), (0, 1), heights relative to the level.
private struct Cell {
    let origin: Point
    let corners: [Double]

    var segments: [Segment] {
        guard corners.allSatisfy(\.isFinite) else { return [] }
        let crossed = (0..<4).filter { isHigh($0) != isHigh(($0 + 1) % 4) }
        switch crossed.count {
        case 2: return [Segment(from: crossing(crossed[0]), to: crossing(crossed[1]))]
        case 4: return saddle
        default: return []
        }
    }

    private func isHigh(_ corner: Int) -> Bool { corners[corner] >= 0 }

    /// Two lines that cut off either the corners 0 and 2 or the corners 1 and 3.
    private var saddle: [Segment] {
        let isCentreHigh = corners.reduce(0, +) >= 0
        let pairs = isCentreHigh == isHigh(0) ? [(0, 1), (2, 3)] : [(3, 0), (1, 2)]
        return pairs.map { Segment(from: crossing($0.0), to: crossing($0.1)) }
    }

    /// Where the line crosses an edge; edge `k` goes from corner `k` to the next.
    private func crossing(_ edge: Int) -> Point {
        let places = [Point(0, 0), Point(1, 0), Point(1, 1), Point(0, 1)]
        let (a, b) = (places[edge], places[(edge + 1) % 4])
        let (low, high) = (corners[edge], corners[(edge + 1) % 4])
        let share = low / (low - high)
        return Point(origin.x + a.x + share * (b.x - a.x), origin.y + a.y + share * (b.y - a.y))
    }
}
