extension Series {
    /// The angle between -π/2 and π/2 whose tangent is x.
    static func arctangent(_ x: Double) -> Double {
        let size = x.magnitude
        if size > 1 { return signed(.pi / 2 - arctangent(1 / size), like: x) }
        // Halving the angle twice leaves at most π/16.
        let half = x / (1 + (1 + x * x).squareRoot())
        let quarter = half / (1 + (1 + half * half).squareRoot())
        let square = quarter * quarter
        var sum = 0.0
        for odd in stride(from: 23, to: 1, by: -2) { sum = square * (1 / Double(odd) - sum) }
        return 4 * quarter * (1 - sum)
    }

    /// The angle of the point (x, y), between -π and π.
    static func arctangent(_ y: Double, over x: Double) -> Double {
        if x.isNaN || y.isNaN { return .nan }
        let size: Double
        if y == 0 {
            size = 0
        } else if y.isInfinite && x.isInfinite {
            size = .pi / 4
        } else {
            size = arctangent((y / x).magnitude)
        }
        return signed(x.sign == .minus ? .pi - size : size, like: y)
    }

    /// The angle between -π/2 and π/2 whose sine is x.
    static func arcsine(_ x: Double) -> Double {
        arctangent(x / ((1 - x) * (1 + x)).squareRoot())
    }

    /// The angle between 0 and π whose cosine is x.
    static func arccosine(_ x: Double) -> Double {
        2 * arctangent(((1 - x) / (1 + x)).squareRoot())
    }
}
