import Foundation
import Testing

@testable import Kernels

@Suite struct VectorFunctionTests {
    /// A function, its definition, and the largest error in units of the last place.
    private static let definitions: [(VectorFunction, @Sendable (Double) -> Double, Double)] = [
        (.exponential, { exp($0) }, 2), (.logarithm, { log($0) }, 1),
        (.hyperbolicTangent, { tanh($0) }, 2), (.sigmoid, { 1 / (1 + exp(-$0)) }, 4),
    ]

    @Test func `every function is as close as it says, with every width of vectors`() {
        for (function, definition, bound) in Self.definitions {
            let numbers = inputs(of: function)
            for kernels in KernelTable.usable {
                let found = values(function, numbers, kernels)
                let worst = zip(numbers, found).map { error($1, definition(Double($0))) }.max() ?? 0
                #expect(worst <= bound, "\(function), \(kernels.tileColumns) columns: \(worst)")
            }
        }
    }

    @Test func `the edges are as in the C library`() {
        let edges: [Float] = [.infinity, -.infinity, 0, -0.0, 1, 100, -110, 1e-45, 3e38]
        for kernels in KernelTable.usable {
            for (function, definition, _) in Self.definitions {
                let numbers = edges.filter { function != .logarithm || $0 >= 0 }
                for (number, found) in zip(numbers, values(function, numbers, kernels)) {
                    let expected = definition(Double(number))
                    #expect(
                        error(found, expected) <= 1 || found == Float(expected),
                        "\(function) of \(number) is \(found)")
                    #expect(found.sign == Float(expected).sign, "\(function) of \(number)")
                }
            }
        }
    }

    @Test func `what is not a number stays so, and a negative number has no logarithm`() {
        for kernels in KernelTable.usable {
            for function in VectorFunction.allCases {
                #expect(values(function, [.nan], kernels)[0].isNaN, "\(function)")
            }
            let logarithms = values(.logarithm, [-1, -.infinity, -1e-45], kernels)
            #expect(logarithms.filter(\.isNaN).count == 3)
        }
    }

    @Test func `a number's result does not depend on its place`() {
        for function in VectorFunction.allCases {
            for kernels in KernelTable.usable {
                for count in 1...40 {
                    let found = values(function, Array(repeating: 0.7, count: count), kernels)
                    #expect(Set(found).count == 1, "\(function), \(count)")
                }
            }
        }
    }

    /// Numbers over the whole range in which a function changes.
    private func inputs(of function: VectorFunction) -> [Float] {
        let steps = (0..<20_000).map { Float($0) / 20_000 }
        return switch function {
        case .exponential: steps.map { -104 + 192.7 * $0 }
        case .logarithm: steps.map { 1e-40 + 3 * $0 } + steps.map { 1e-38 + 1e30 * $0 * $0 }
        case .hyperbolicTangent: steps.map { -12 + 24 * $0 }
        case .sigmoid: steps.map { -80 + 160 * $0 }
        }
    }

    private func values(
        _ function: VectorFunction, _ numbers: [Float], _ kernels: KernelTable
    ) -> [Float] {
        [Float](unsafeUninitializedCapacity: numbers.count) { target, count in
            guard let base = target.baseAddress else { return }
            function.write(of: numbers, to: base, count: numbers.count, with: kernels)
            count = numbers.count
        }
    }

    private func error(_ found: Float, _ expected: Double) -> Double {
        let unit = max(Double(Float(expected).ulp), Double(Float.leastNonzeroMagnitude))
        return abs(Double(found) - expected) / unit
    }
}
