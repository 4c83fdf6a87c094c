import Testing

@testable import Kernels

@Suite struct NormalisingTests {
    @Test(arguments: [0, 1, 15, 16, 17, 100, 1025])
    func `sums and normalised numbers are right with every width of vectors`(count: Int) {
        let (x, gradient) = (numbers(count, 7), numbers(count, 11))
        for kernels in KernelTable.usable {
            let loops = NormalisationLoops(with: kernels)
            let squares = x.reduce(0.0) { $0 + Double(($1 - 0.25) * ($1 - 0.25)) }
            #expect(abs(loops.sumOfSquares(x, from: 0.25, count: count) - squares) < 1e-3)
            var sums = [0.0, 0.0]
            loops.writeSums(gradient, x, from: 0.25, count: count, to: &sums)
            let products = zip(gradient, x).reduce(0.0) { $0 + Double($1.0 * ($1.1 - 0.25)) }
            #expect(abs(sums[0] - gradient.reduce(0.0) { $0 + Double($1) }) < 1e-3)
            #expect(abs(sums[1] - products) < 1e-3)
            expectWritten(x, gradient, loops)
        }
    }

    private func expectWritten(_ x: [Float], _ gradient: [Float], _ loops: NormalisationLoops) {
        var found = [Float](repeating: .nan, count: x.count)
        loops.write(x, mean: 0.5, slope: 2, shift: -1, count: x.count, to: &found)
        #expect(zip(found, x).allSatisfy { abs($0 - (($1 - 0.5) * 2 - 1)) < 1e-6 })
        loops.writeGradient(
            gradient, x, mean: 0.5, slope: 2, tilt: 3, level: 0.125, count: x.count, to: &found)
        for place in x.indices {
            let expected = gradient[place] * 2 - (x[place] - 0.5) * 3 - 0.125
            #expect(abs(found[place] - expected) < 1e-5)
        }
    }
}
