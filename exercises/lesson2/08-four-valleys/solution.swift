import Foundation

/// The state of Adam for one weight.
struct Adam {
    var m = 0.0
    var v = 0.0
    var t = 0

    /// The weight after a step by the gradient `g`.
    mutating func step(_ w: Double, _ g: Double, _ rate: Double) -> Double {
        // solution
        t += 1
        m = 0.9 * m + 0.1 * g
        v = 0.999 * v + 0.001 * g * g
        let fairM = m / (1 - pow(0.9, Double(t)))
        let fairV = v / (1 - pow(0.999, Double(t)))
        return w - rate * fairM / (fairV.squareRoot() + 1e-8)
        // end solution
    }
}

/// Where so many steps down Himmelblau's function lead from a place.
func descend(_ x: Double, _ y: Double, _ steps: Int) -> [Double] {
    // solution
    var (x, y) = (x, y)
    var (adamX, adamY) = (Adam(), Adam())
    for _ in 0..<steps {
        let first = x * x + y - 11
        let second = x + y * y - 7
        let (slopeX, slopeY) = (4 * x * first + 2 * second, 2 * first + 4 * y * second)
        x = adamX.step(x, slopeX, 0.1)
        y = adamY.step(y, slopeY, 0.1)
    }
    return [x, y]
    // end solution
}

/// A start that leads to the minimum that the other four miss.
func fifthStart() -> [Double] {
    // solution
    // starter: return [0, 0]
    return [-2, 3]
    // end solution
}
