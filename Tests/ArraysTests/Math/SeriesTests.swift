import Foundation
import Testing

@testable import Arrays

struct SeriesTests {
    @Test(arguments: [0x1p-53, 1e-10, 0.1, 0.5, 0.7071, 0.99, 1 - 0x1p-53, 1, 1.5, 2, 1e10])
    func `the logarithm agrees with the C library`(x: Double) {
        let expected = log(x)
        #expect(abs(Series.logarithm(x) - expected) <= 4 * expected.ulp)
    }

    @Test(arguments: 0..<200)
    func `sine and cosine agree with the C library`(step: Int) {
        let angle = Double(step) / 200 * 2 * Double.pi
        #expect(abs(Series.sine(angle) - sin(angle)) <= 4e-16)
        #expect(abs(Series.cosine(angle) - cos(angle)) <= 4e-16)
    }
}
