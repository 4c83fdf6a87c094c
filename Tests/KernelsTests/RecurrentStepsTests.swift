import Foundation
import Testing

@testable import Kernels

@Suite struct RecurrentStepsTests {
    @Test(arguments: [1, 7, 16, 20, 37])
    func `a step of a memory is right with every width of vectors`(units: Int) {
        let (input, product) = (numbers(4 * units, 3), numbers(4 * units, 5))
        let cell = numbers(units, 7)
        for kernels in KernelTable.usable {
            var (hidden, fresh) = (numbers(units, 1), numbers(units, 1))
            var kept = numbers(5 * units, 1)
            RecurrentSteps(with: kernels).writeMemoryStep(
                input: input, product: product, cell: cell, units: units, hidden: &hidden,
                newCell: &fresh, kept: &kept)
            for unit in 0..<units {
                let sums = (0..<4).map { input[$0 * units + unit] + product[$0 * units + unit] }
                let expected = squash(sums[1]) * cell[unit] + squash(sums[0]) * tanh(sums[2])
                #expect(abs(fresh[unit] - expected) < 1e-6)
                #expect(abs(hidden[unit] - squash(sums[3]) * tanh(expected)) < 1e-6)
                #expect(abs(kept[4 * units + unit] - tanh(expected)) < 1e-6)
            }
        }
    }

    @Test(arguments: [1, 16, 20])
    func `the gradient of a step is right with every width of vectors`(units: Int) {
        let (kept, cell) = (numbers(5 * units, 3), numbers(units, 5))
        let (state, inner) = (numbers(units, 7), numbers(units, 11))
        for kernels in KernelTable.usable {
            var (slope, cellSlope) = (state, inner)
            var gates = [Float](repeating: .nan, count: 4 * units)
            RecurrentSteps(with: kernels).writeMemoryGradient(
                kept: kept, cell: cell, units: units, slope: &slope, cellSlope: &cellSlope,
                gates: &gates)
            for unit in 0..<units {
                let gate = (0..<5).map { kept[$0 * units + unit] }
                let total = inner[unit] + state[unit] * gate[3] * (1 - gate[4] * gate[4])
                #expect(abs(gates[unit] - total * gate[2] * gate[0] * (1 - gate[0])) < 1e-5)
                let forget = total * cell[unit] * gate[1] * (1 - gate[1])
                #expect(abs(gates[units + unit] - forget) < 1e-5)
                let out = state[unit] * gate[4] * gate[3] * (1 - gate[3])
                #expect(abs(gates[3 * units + unit] - out) < 1e-5)
                #expect(abs(cellSlope[unit] - total * gate[1]) < 1e-6 && slope[unit] == 0)
            }
        }
    }

    private func squash(_ x: Float) -> Float { 1 / (1 + exp(-x)) }
}
