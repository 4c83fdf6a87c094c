import Arrays

/// A grey picture that strokes are drawn on.
struct Canvas {
    let side: Int
    private(set) var pixels: [Float]

    init(side: Int) {
        self.side = side
        pixels = Array(repeating: 0, count: side * side)
    }

    /// Draws a line whose edge fades over one pixel; places are in pixels.
    mutating func line(from start: Spot, to end: Spot, weight: Double) {
        let reach = weight / 2 + 1
        let (columns, rows) = (span(start.x, end.x, reach), span(start.y, end.y, reach))
        for row in rows {
            for column in columns {
                let spot = Spot(x: Double(column) + 0.5, y: Double(row) + 0.5)
                let ink = weight / 2 + 0.5 - spot.distance(toLineFrom: start, to: end)
                let place = row * side + column
                pixels[place] = max(pixels[place], Float(min(max(ink, 0), 1)))
            }
        }
    }

    private func span(_ first: Double, _ second: Double, _ reach: Double) -> Range<Int> {
        let low = Int(max(0, min(first, second) - reach))
        let high = Int(min(Double(side), max(first, second) + reach + 1))
        return low..<max(low, high)
    }
}

/// A place on a picture: x to the right and y downwards.
struct Spot {
    var x: Double
    var y: Double

    func distance(toLineFrom start: Spot, to end: Spot) -> Double {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = dx * dx + dy * dy
        let along = length == 0 ? 0 : ((x - start.x) * dx + (y - start.y) * dy) / length
        let share = min(max(along, 0), 1)
        let (offX, offY) = (x - start.x - share * dx, y - start.y - share * dy)
        return (offX * offX + offY * offY).squareRoot()
    }
}

/// Random numbers of one generator, one by one.
struct Dice {
    private let generator: Generator

    init(_ generator: Generator) { self.generator = generator }

    /// A number evenly spread between two.
    func uniform(_ low: Double, _ high: Double) -> Double {
        let array = NDArray(uninitialized: Shape(), .float64)
        array.fillUniform(from: low, to: high, &generator.stream)
        return array.element(0).asDouble
    }

    /// A normal number around zero.
    func normal(_ deviation: Double) -> Double {
        let array = NDArray(uninitialized: Shape(), .float64)
        array.fillNormal(mean: 0, standardDeviation: deviation, &generator.stream)
        return array.element(0).asDouble
    }

    /// A whole number from 0 up to, not including, a limit.
    func below(_ limit: Int) -> Int { min(Int(uniform(0, Double(limit))), limit - 1) }
}
