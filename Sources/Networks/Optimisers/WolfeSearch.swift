import Autograd

/// What is found at a place along a line.
struct SearchPoint {
    /// How far along the line it is.
    let t: Double
    let loss: Double
    let gradient: Tensor
    /// The slope along the line.
    let slope: Double
}

/// Looks for a place along a line where the loss is low enough and the slope flat enough: the
/// strong Wolfe conditions, as PyTorch's `_strong_wolfe` does.
struct WolfeSearch {
    private let start: SearchPoint
    private let largestMove: Double
    private let toleranceChange: Double
    private let mostSteps = 25

    init(_ start: SearchPoint, _ largestMove: Double, _ toleranceChange: Double) {
        self.start = start
        self.largestMove = largestMove
        self.toleranceChange = toleranceChange
    }

    /// Whether the loss has not fallen as the slope promised.
    private func isTooHigh(_ point: SearchPoint) -> Bool {
        point.loss > start.loss + 1e-4 * point.t * start.slope
    }

    private func isFlat(_ point: SearchPoint) -> Bool { abs(point.slope) <= -0.9 * start.slope }

    /// The best place found, and how many times the loss was evaluated.
    ///
    /// - Parameters:
    ///   - first: where to look first.
    ///   - evaluate: finds the loss at a place.
    func run(
        from first: Double, _ evaluate: (Double) -> SearchPoint
    ) -> (point: SearchPoint, evaluations: Int) {
        var (before, point, steps) = (start, evaluate(first), 0)
        while steps < mostSteps {
            if isTooHigh(point) || (steps > 1 && point.loss >= before.loss) {
                return narrowed(before, point, steps, evaluate)
            }
            if isFlat(point) { return (point, steps + 1) }
            if point.slope >= 0 { return narrowed(before, point, steps, evaluate) }
            let bounds = (point.t + 0.01 * (point.t - before.t), point.t * 10)
            let next = lowest(before, point, within: bounds)
            before = point
            point = evaluate(next)
            steps += 1
        }
        return narrowed(start, point, steps, evaluate)
    }

    /// Narrows two places down between which there is a good one.
    private func narrowed(
        _ one: SearchPoint, _ other: SearchPoint, _ before: Int,
        _ evaluate: (Double) -> SearchPoint
    ) -> (point: SearchPoint, evaluations: Int) {
        var (low, high) = one.loss <= other.loss ? (one, other) : (other, one)
        var (steps, isSlow) = (before, false)
        while steps < mostSteps, abs(high.t - low.t) * largestMove >= toleranceChange {
            let point = evaluate(inside(low, high, &isSlow))
            steps += 1
            if isTooHigh(point) || point.loss >= low.loss {
                high = point
                if high.loss < low.loss { (low, high) = (high, low) }
                continue
            }
            if isFlat(point) { return (point, steps + 1) }
            if point.slope * (high.t - low.t) >= 0 { high = low }
            low = point
        }
        return (low, steps + 1)
    }

    /// Where to look between two places: not too near to one of them twice in a row.
    private func inside(_ low: SearchPoint, _ high: SearchPoint, _ isSlow: inout Bool) -> Double {
        let ends = (min(low.t, high.t), max(low.t, high.t))
        let t = lowest(low, high, within: ends)
        let margin = 0.1 * (ends.1 - ends.0)
        if min(ends.1 - t, t - ends.0) >= margin {
            isSlow = false
            return t
        }
        if !isSlow && t < ends.1 && t > ends.0 {
            isSlow = true
            return t
        }
        isSlow = false
        return abs(t - ends.1) < abs(t - ends.0) ? ends.1 - margin : ends.0 + margin
    }
}

/// Where a cubic through two places with these slopes is lowest.
private func lowest(
    _ one: SearchPoint, _ other: SearchPoint, within bounds: (Double, Double)
) -> Double {
    let bend = one.slope + other.slope - 3 * (one.loss - other.loss) / (one.t - other.t)
    let square = bend * bend - one.slope * other.slope
    if square < 0 { return (bounds.0 + bounds.1) / 2 }
    let root = square.squareRoot()
    let (left, right) = one.t <= other.t ? (one, other) : (other, one)
    let share = (right.slope + root - bend) / (right.slope - left.slope + 2 * root)
    return min(max(right.t - (right.t - left.t) * share, bounds.0), bounds.1)
}
