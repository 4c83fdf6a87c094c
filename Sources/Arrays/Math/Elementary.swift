#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

#if hasFeature(Embedded)
    /// Elementary functions of doubles: those of the C library where there is one.
    typealias Elementary = Series
#else
    /// Elementary functions of doubles: those of the C library where there is one.
    enum Elementary {
        static func exponential(_ x: Double) -> Double { exp(x) }
        static func exponentialLessOne(_ x: Double) -> Double { expm1(x) }
        static func logarithm(_ x: Double) -> Double { log(x) }
        static func logarithmOfOnePlus(_ x: Double) -> Double { log1p(x) }
        static func binaryLogarithm(_ x: Double) -> Double { log2(x) }
        static func decimalLogarithm(_ x: Double) -> Double { log10(x) }
        static func power(_ x: Double, _ exponent: Double) -> Double { pow(x, exponent) }
        static func sine(_ angle: Double) -> Double { sin(angle) }
        static func cosine(_ angle: Double) -> Double { cos(angle) }
        static func tangent(_ angle: Double) -> Double { tan(angle) }
        static func arcsine(_ x: Double) -> Double { asin(x) }
        static func arccosine(_ x: Double) -> Double { acos(x) }
        static func arctangent(_ x: Double) -> Double { atan(x) }
        static func arctangent(_ y: Double, over x: Double) -> Double { atan2(y, x) }
        static func hyperbolicSine(_ x: Double) -> Double { sinh(x) }
        static func hyperbolicCosine(_ x: Double) -> Double { cosh(x) }
        static func hyperbolicTangent(_ x: Double) -> Double { tanh(x) }
        static func errorFunction(_ x: Double) -> Double { erf(x) }
        static func remainder(_ x: Double, _ divisor: Double) -> Double { fmod(x, divisor) }
    }
#endif
