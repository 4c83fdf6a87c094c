import Foundation
import Testing

@testable import Arrays

struct CephesTests {
    @Test(arguments: [0x1p-24, 1e-5, 0.01, 0.3, 0.5, 0.70710677, 0.70710678, 0.9, 1] as [Float])
    func `the logarithm is right to a few units in the last place`(x: Float) {
        let expected = log(Double(x))
        #expect(abs(Double(Cephes.logarithm(x)) - expected) <= 2e-7 * abs(expected))
    }

    @Test(arguments: 0..<200)
    func `sine and cosine are right to a few units in the last place`(step: Int) {
        let angle = Float(step) / 200 * 2 * Float.pi
        let (sine, cosine) = Cephes.sineAndCosine(angle)
        #expect(abs(Double(sine) - sin(Double(angle))) <= 1.5e-7)
        #expect(abs(Double(cosine) - cos(Double(angle))) <= 1.5e-7)
    }
}
