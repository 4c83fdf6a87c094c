import Foundation
import Testing

@testable import Arrays

struct SeriesTests {
    @Test(arguments: [0x1p-53, 1e-10, 0.1, 0.5, 0.7071, 0.99, 1 - 0x1p-53, 1, 1.5, 2, 1e10])
    func `the logarithm agrees with the C library`(x: Double) {
        let expected = log(x)
        #expect(abs(Series.logarithm(x) - expected) <= 4 * expected.ulp)
    }

    private static let smooth:
        [(String, @Sendable (Double) -> Double, @Sendable (Double) -> Double)] = [
            ("exp", exp, Series.exponential), ("expm1", expm1, Series.exponentialLessOne),
            ("log1p", log1p, Series.logarithmOfOnePlus), ("log2", log2, Series.binaryLogarithm),
            ("log10", log10, Series.decimalLogarithm), ("tan", tan, Series.tangent),
            ("asin", asin, Series.arcsine), ("acos", acos, Series.arccosine),
            ("atan", atan, { Series.arctangent($0) }), ("sinh", sinh, Series.hyperbolicSine),
            ("cosh", cosh, Series.hyperbolicCosine), ("tanh", tanh, Series.hyperbolicTangent),
            ("erf", erf, Series.errorFunction),
        ]

    @Test func `every function agrees with the C library`() {
        let sizes = [0, 0x1p-60, 1e-9, 0.01, 0.2, 0.34, 0.36, 0.5, 0.9, 1, 1.3, 2, 3.7, 5.9, 6.1]
        for (name, expected, found) in Self.smooth {
            for x in sizes + sizes.map({ -$0 }) + [21.5, -21.5, 80, -80, 700, -700, 1e10] {
                if name == "tan" && x.magnitude > 100 { continue }
                expectClose(found(x), expected(x), "\(name)(\(x))")
            }
        }
    }

    @Test func `what has no number or no bound is as in the C library`() {
        for (name, expected, found) in Self.smooth where name != "tan" {
            for x in [Double.infinity, -.infinity, .nan, 0.0, -0.0, 1e300, -1e300] {
                expectClose(found(x), expected(x), "\(name)(\(x))")
            }
        }
    }

    @Test func `functions of two numbers agree with the C library`() {
        let numbers = [0, -0.0, 0.5, 1, -1, 2, -3, 2.5, -7.25, 1e-3, .infinity, -.infinity, .nan]
        for x in numbers {
            for y in numbers {
                expectClose(Series.power(x, y), pow(x, y), "pow(\(x), \(y))", ulps: 256)
                expectClose(Series.remainder(x, y), fmod(x, y), "fmod(\(x), \(y))")
                expectClose(Series.arctangent(x, over: y), atan2(x, y), "atan2(\(x), \(y))")
            }
        }
        #expect(Series.remainder(1e300, 0.7) == fmod(1e300, 0.7))
    }

    private func expectClose(
        _ found: Double, _ expected: Double, _ call: String, ulps: Double = 8
    ) {
        let isClose = abs(found - expected) <= ulps * expected.ulp + 1e-310
        let isSame = found == expected || (found.isNaN && expected.isNaN)
        #expect(isClose || isSame, "\(call) is \(found), not \(expected)")
        if found == 0 && expected == 0 { #expect(found.sign == expected.sign, "\(call)") }
    }

    @Test(arguments: 0..<200)
    func `sine and cosine agree with the C library`(step: Int) {
        let angle = Double(step) / 200 * 2 * Double.pi
        #expect(abs(Series.sine(angle) - sin(angle)) <= 4e-16)
        #expect(abs(Series.cosine(angle) - cos(angle)) <= 4e-16)
    }
}
