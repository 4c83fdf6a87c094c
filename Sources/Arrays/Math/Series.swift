/// Functions of doubles by their power series, for machines without a C library.
///
/// They are right to a few units in the last place.
enum Series {
    /// The natural logarithm.
    static func logarithm(_ x: Double) -> Double {
        guard x > 0 && x < .infinity else { return logarithmAtTheEdge(x) }
        var (mantissa, exponent) = (x.significand, Double(x.exponent))
        if mantissa > 2.0.squareRoot() {
            mantissa /= 2
            exponent += 1
        }
        // log m = 2 (s + s³/3 + s⁵/5 + …) with s = (m - 1) / (m + 1), here at most 0.172.
        let ratio = (mantissa - 1) / (mantissa + 1)
        let square = ratio * ratio
        var sum = 0.0
        for odd in stride(from: 23, to: 1, by: -2) { sum = (sum + 1 / Double(odd)) * square }
        // The upper part of log 2 has so few digits that its product with an exponent is exact.
        let (upper, lower) = (0x1.62e42feep-1, 0x1.a39ef35793c76p-33)
        return exponent * upper + (2 * ratio + (2 * ratio * sum + exponent * lower))
    }

    private static func logarithmAtTheEdge(_ x: Double) -> Double {
        x == 0 ? -.infinity : x < 0 ? .nan : x
    }

    /// The natural logarithm of 1 + x.
    static func logarithmOfOnePlus(_ x: Double) -> Double {
        let sum = 1 + x
        if sum == 1 || !(sum > 0 && sum < .infinity) { return sum == 1 ? x : logarithm(sum) }
        // What the sum lost of x is lost in the divisor too.
        return logarithm(sum) * (x / (sum - 1))
    }

    /// The logarithm to the base 2; exact for powers of 2.
    static func binaryLogarithm(_ x: Double) -> Double {
        guard x > 0 && x < .infinity else { return logarithmAtTheEdge(x) }
        return Double(x.exponent) + logarithm(x.significand) / 0x1.62e42fefa39efp-1
    }

    /// The logarithm to the base 10.
    static func decimalLogarithm(_ x: Double) -> Double { logarithm(x) / 2.302585092994046 }

    /// The sine of an angle of at most some thousand turns.
    static func sine(_ angle: Double) -> Double {
        // The rest below would lose the sign of a negative zero.
        angle == 0 ? angle : sine(angle, ahead: 0)
    }

    /// The cosine of an angle of at most some thousand turns.
    static func cosine(_ angle: Double) -> Double { sine(angle, ahead: 1) }

    /// The tangent of an angle of at most some thousand turns.
    static func tangent(_ angle: Double) -> Double { sine(angle) / cosine(angle) }

    /// The sine of an angle some quarter turns ahead.
    private static func sine(_ angle: Double, ahead: Int) -> Double {
        let quarter = (angle / (Double.pi / 2)).rounded(.toNearestOrEven)
        // π/2 in two parts, the upper one with few digits, so that its multiples are exact.
        let (upper, lower) = (0x1.921fb544p+0, 0x1.0b4611a626331p-34)
        let rest = (angle - quarter * upper) - quarter * lower
        switch (Int64(truncating: quarter) &+ Int64(ahead)) & 3 {
        case 0: return oddSeries(rest)
        case 1: return evenSeries(rest)
        case 2: return -oddSeries(rest)
        default: return -evenSeries(rest)
        }
    }

    /// The sine of an angle between -π/4 and π/4.
    private static func oddSeries(_ x: Double) -> Double {
        let square = x * x
        var sum = 0.0
        for n in stride(from: 17, to: 1, by: -2) { sum = square / pair(n) * (-1 - sum) }
        return x + x * sum
    }

    /// The cosine of an angle between -π/4 and π/4.
    private static func evenSeries(_ x: Double) -> Double {
        let square = x * x
        var sum = 0.0
        for n in stride(from: 18, to: 0, by: -2) { sum = square / pair(n) * (-1 - sum) }
        return 1 + sum
    }

    /// The two factors by which n! exceeds (n - 2)!.
    private static func pair(_ n: Int) -> Double { Double(n * (n - 1)) }
}
