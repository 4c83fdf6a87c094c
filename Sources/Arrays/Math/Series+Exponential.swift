extension Series {
    /// e to the power x.
    static func exponential(_ x: Double) -> Double {
        if x.isNaN { return x }
        if x > 709.8 { return .infinity }
        if x < -745.2 { return 0 }
        let doublings = (x * 1.4426950408889634).rounded(.toNearestOrEven)
        // The upper part of log 2 has so few digits that its multiples are exact.
        let (upper, lower) = (0x1.62e42feep-1, 0x1.a39ef35793c76p-33)
        let rest = (x - doublings * upper) - doublings * lower
        return scaled(1 + powerSeries(rest), by: Int(doublings))
    }

    /// e to the power x, less 1, without loss near 0.
    static func exponentialLessOne(_ x: Double) -> Double {
        x.magnitude < 0.35 ? powerSeries(x) : exponential(x) - 1
    }

    /// x + x²/2! + x³/3! + … for |x| < 0.36.
    private static func powerSeries(_ x: Double) -> Double {
        var sum = 1.0
        for n in stride(from: 15, to: 1, by: -1) { sum = 1 + x / Double(n) * sum }
        return x * sum
    }

    /// The number times a power of 2, in two steps because one factor may be out of range.
    private static func scaled(_ x: Double, by doublings: Int) -> Double {
        let half = doublings / 2
        return x * powerOfTwo(half) * powerOfTwo(doublings - half)
    }

    private static func powerOfTwo(_ exponent: Int) -> Double {
        Double(bitPattern: UInt64(1023 + exponent) << 52)
    }

    /// The hyperbolic sine.
    static func hyperbolicSine(_ x: Double) -> Double {
        let size = x.magnitude
        if size > 22 { return signed(halfExponential(size), like: x) }
        let grown = exponentialLessOne(size)
        return signed((grown + grown / (grown + 1)) / 2, like: x)
    }

    /// The hyperbolic cosine.
    static func hyperbolicCosine(_ x: Double) -> Double {
        let size = x.magnitude
        if size > 22 { return halfExponential(size) }
        let power = exponential(size)
        return (power + 1 / power) / 2
    }

    /// The hyperbolic tangent.
    static func hyperbolicTangent(_ x: Double) -> Double {
        let size = x.magnitude
        if size > 22 { return signed(1, like: x) }
        let grown = exponentialLessOne(2 * size)
        return signed(grown / (grown + 2), like: x)
    }

    /// Half of e to the power x, also where the whole would be out of range.
    private static func halfExponential(_ x: Double) -> Double {
        let root = exponential(x / 2)
        return root / 2 * root
    }

    /// A number that is not negative, with the sign of another.
    static func signed(_ size: Double, like x: Double) -> Double {
        Double(signOf: x, magnitudeOf: size)
    }

    /// x to a power, with the special values of the C library's `pow`.
    static func power(_ x: Double, _ exponent: Double) -> Double {
        if exponent == 0 || x == 1 { return 1 }
        if x.isNaN || exponent.isNaN { return .nan }
        let isWhole = exponent.rounded(.towardZero) == exponent
        if x < 0 && x > -.infinity && !isWhole { return .nan }
        let half = exponent / 2
        let isOdd = exponent.isFinite && isWhole && half.rounded(.towardZero) != half
        let size = x.magnitude == 1 ? 1 : exponential(exponent * logarithm(x.magnitude))
        return isOdd ? signed(size, like: x) : size
    }

    /// The error function: 2/√π times the integral of e^(−t²) from 0 to x.
    static func errorFunction(_ x: Double) -> Double {
        let size = x.magnitude
        if size > 6 { return signed(1, like: x) }
        // e^(−x²) (x + 2x³/3 + 4x⁵/15 + …), all of whose terms have one sign.
        var (term, sum, odd) = (x, x, 1.0)
        while term.magnitude > sum.magnitude * 0x1p-54 {
            odd += 2
            term *= 2 * x * x / odd
            sum += term
        }
        return 1.1283791670955126 * exponential(-x * x) * sum
    }

    /// What is left of x after whole divisors, with the sign of x: the C library's `fmod`.
    static func remainder(_ x: Double, _ divisor: Double) -> Double {
        let step = divisor.magnitude
        if !x.isFinite || divisor.isNaN || step == 0 { return .nan }
        var rest = x.magnitude
        // Subtracting the largest doubling of the divisor that fits is exact.
        while rest >= step {
            var multiple = Double(
                sign: .plus, exponent: rest.exponent - step.exponent, significand: step)
            if multiple > rest { multiple /= 2 }
            rest -= multiple
        }
        return signed(rest, like: x)
    }
}
