/// Logarithm, sine and cosine of singles by the polynomials of the Cephes library.
///
/// PyTorch's vectorised code on x86 processors uses them for normal random numbers, with fused
/// multiplications. Following it step by step gives the same bits on every machine.
enum Cephes {
    /// The natural logarithm of a positive, normal number.
    static func logarithm(_ x: Float) -> Float {
        let (mantissa, exponent) = reduced(x)
        let square = mantissa * mantissa
        var sum: Float = 7.0376836292e-2
        sum = fused(sum, times: mantissa, plus: -1.1514610310e-1)
        sum = fused(sum, times: mantissa, plus: 1.1676998740e-1)
        sum = fused(sum, times: mantissa, plus: -1.2420140846e-1)
        sum = fused(sum, times: mantissa, plus: 1.4249322787e-1)
        sum = fused(sum, times: mantissa, plus: -1.6668057665e-1)
        sum = fused(sum, times: mantissa, plus: 2.0000714765e-1)
        sum = fused(sum, times: mantissa, plus: -2.4999993993e-1)
        sum = fused(sum, times: mantissa, plus: 3.3333331174e-1)
        sum = fused(sum * mantissa, times: square, plus: exponent * -2.12194440e-4)
        sum -= 0.5 * square
        // The two factors of the exponent add up to log 2; the larger has few digits.
        return fused(exponent, times: 0.693359375, plus: mantissa + sum)
    }

    /// Writes x as (1 + mantissa) × 2^exponent with 1 + mantissa from √½ to √2.
    private static func reduced(_ x: Float) -> (mantissa: Float, exponent: Float) {
        let half = Float(bitPattern: x.bitPattern & 0x807f_ffff | 0x3f00_0000)
        let exponent = Float(Int32(x.bitPattern >> 23) - 126)
        return half < 0.707106781186547524 ? (half - 1 + half, exponent - 1) : (half - 1, exponent)
    }

    /// Sine and cosine of an angle that is not negative.
    static func sineAndCosine(_ angle: Float) -> (sine: Float, cosine: Float) {
        // The nearest even multiple of π/4, and what is left of the angle.
        let octant = (Int32(angle * 1.27323954473516) + 1) & ~1
        let rest = remainder(of: angle, octants: Float(octant))
        let square = rest * rest
        let (sine, cosine) = (sineNearZero(rest, square), cosineNearZero(square))
        switch octant & 6 {
        case 0: return (sine, cosine)
        case 2: return (cosine, -sine)
        case 4: return (-sine, -cosine)
        default: return (-cosine, sine)
        }
    }

    /// The angle less so many times π/4, which is subtracted in three parts of few digits.
    private static func remainder(of angle: Float, octants: Float) -> Float {
        var rest = fused(octants, times: -0.78515625, plus: angle)
        rest = fused(octants, times: -2.4187564849853515625e-4, plus: rest)
        return fused(octants, times: -3.77489497744594108e-8, plus: rest)
    }

    private static func cosineNearZero(_ square: Float) -> Float {
        var sum: Float = 2.443315711809948e-5
        sum = fused(sum, times: square, plus: -1.388731625493765e-3)
        sum = fused(sum, times: square, plus: 4.166664568298827e-2)
        return fused(sum * square, times: square, plus: -0.5 * square) + 1
    }

    private static func sineNearZero(_ angle: Float, _ square: Float) -> Float {
        var sum: Float = -1.9515295891e-4
        sum = fused(sum, times: square, plus: 8.3321608736e-3)
        sum = fused(sum, times: square, plus: -1.6666654611e-1)
        return fused(sum * square, times: angle, plus: angle)
    }
}
