import Kindling

/// Products of matrices, whole arrays and small operations.
extension Program {
    static let matrices: [Program] =
        [128, 256, 512, 1024, 2048].map { matmul($0, $0, $0, bar: 1.7) }
        + [matmul(32, 512, 128), matmul(16, 1024, 144), matmul(200, 10, 200)]

    private static func matmul(_ n: Int, _ k: Int, _ m: Int, bar: Double? = nil) -> Program {
        Program("matmul \(n)x\(k)x\(m)", bar: bar, flops: 2 * Double(n * k * m)) {
            let (a, b) = (Tensor.randn(n, k), Tensor.randn(k, m))
            return { _ = Kindling.matmul(a, b) }
        }
    }

    static let elements: [Program] = [
        whole("add", bar: 1, arrays: 2) { $0 + $0 },
        whole("exp", bar: 2, arrays: 2) { $0.exp() },
        whole("tanh", bar: 2, arrays: 2) { $0.tanh() },
        whole("log", bar: 2, arrays: 2) { $0.log() },
        whole("sum", bar: 1, arrays: 1) { $0.sum() },
    ]

    private static func whole(
        _ name: String, bar: Double, arrays: Int, _ body: @escaping @Sendable (Tensor) -> Tensor
    ) -> Program {
        Program("\(name) of 10 million", bar: bar, bytes: Double(arrays) * 4e7) {
            let x = Tensor.rand(10_000_000)
            return { _ = body(x) }
        }
    }

    static let small: [Program] = [
        Program("small add", bar: 8) {
            let (a, b) = (Tensor([1.0, 2.0]), Tensor([3.0, 4.0]))
            return { for _ in 0..<100 { _ = a + b } }
        },
        Program("small add, recorded", bar: 8) {
            let (a, b) = (Tensor([1.0, 2.0], requiresGrad: true), Tensor([3.0, 4.0]))
            return { for _ in 0..<100 { _ = a + b } }
        },
        Program("small add, sum and backward", bar: 8) {
            let (a, b) = (Tensor([1.0, 2.0], requiresGrad: true), Tensor([3.0, 4.0]))
            return { for _ in 0..<100 { (a + b).sum().backward() } }
        },
        Program("Himmelblau with Adam", bar: 15) {
            let x = Tensor([0.0, 0.0], requiresGrad: true)
            let optimiser = Adam([x], lr: 1e-3)
            return {
                for _ in 0..<100 {
                    let f = (x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2
                    optimiser.zeroGrad()
                    f.backward()
                    optimiser.step()
                }
            }
        },
    ]
}
