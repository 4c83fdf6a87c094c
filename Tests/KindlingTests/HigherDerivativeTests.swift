import Kindling
import Testing

/// Second derivatives of Himmelblau's function `(x² + y − 11)² + (x + y² − 7)²`.
struct HigherDerivativeTests {
    private func himmelblau(_ p: Tensor) -> Tensor {
        let (x, y) = (p[0], p[1])
        return (x ** 2 + y - 11) ** 2 + (x + y ** 2 - 7) ** 2
    }

    private func hessian(_ x: Double, _ y: Double) -> [[Double]] {
        let p = Tensor([x, y], dtype: .float64, requiresGrad: true)
        let slope = grad(himmelblau(p), [p], createGraph: true)[0]
        return (0..<2).map { grad(slope[$0], [p], retainGraph: true)[0].scalars() }
    }

    @Test(arguments: [(0.0, 0.0), (3.0, 2.0), (-1.5, 2.5)])
    func `the Hessian is that of the formula`(_ x: Double, _ y: Double) {
        let expected = [
            [12 * x * x + 4 * y - 42, 4 * (x + y)], [4 * (x + y), 12 * y * y + 4 * x - 26],
        ]
        for (row, wanted) in zip(hessian(x, y), expected) {
            for (found, number) in zip(row, wanted) { #expect((found - number).magnitude < 1e-9) }
        }
    }

    @Test func `the gradients agree with differences, twice`() {
        let p = Tensor([0.5, -1.5], dtype: .float64, requiresGrad: true)
        #expect(gradCheck({ [himmelblau($0[0])] }, [p]))
        #expect(gradGradCheck({ [himmelblau($0[0])] }, [p]))
    }

    @Test func `an input that was not used has no gradient, or stops the program`() async {
        let (x, unused) = (Tensor(2.0, requiresGrad: true), Tensor(1.0, requiresGrad: true))
        let found = gradOrNil(x * x, [x, unused])
        #expect(found[0]?.item() == 4.0 && found[1] == nil)
    }
}
