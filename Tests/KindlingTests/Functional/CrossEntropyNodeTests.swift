import Kindling
import Testing

struct CrossEntropyNodeTests {
    /// A loss, and the logits that it is of.
    struct Case: Sendable, CustomStringConvertible {
        let description: String
        let logits: @Sendable () -> Tensor
        let loss: @Sendable (Tensor) -> Tensor
    }

    static let cases = [
        Case(description: "classes", logits: { leaf(5, 3) }) {
            F.crossEntropy($0, Tensor([2, 0, 1, 1, 2]))
        },
        Case(description: "one example", logits: { leaf(4) }) { F.crossEntropy($0, Tensor(3)) },
        Case(description: "places", logits: { leaf(2, 3, 4) }) {
            F.crossEntropy($0, Tensor([[0, 1, 2, 0], [2, 2, 1, 0]]), reduction: .sum)
        },
        Case(description: "weights and an ignored class", logits: { leaf(5, 3) }) {
            F.crossEntropy(
                $0, Tensor([2, 0, 1, 1, 2]), weight: Tensor([0.5, 2.0, 1.0], dtype: .float64),
                ignoreIndex: 1)
        },
        Case(description: "smoothed classes", logits: { leaf(2, 3, 2) }) {
            F.crossEntropy(
                $0, Tensor([[0, 1], [2, -100]]), weight: Tensor([0.5, 2.0, 1.0], dtype: .float64),
                labelSmoothing: 0.25)
        },
        Case(description: "chances", logits: { leaf(5, 3) }) {
            F.crossEntropy($0, leaf(5, 3, seed: 7).detach().softmax(dim: 1))
        },
        Case(description: "smoothed chances of places", logits: { leaf(2, 3, 2) }) {
            F.crossEntropy(
                $0, leaf(2, 3, 2, seed: 7).detach().softmax(dim: 1),
                weight: Tensor([0.5, 2.0, 1.0], dtype: .float64), labelSmoothing: 0.25)
        },
        Case(description: "losses one by one", logits: { leaf(3, 4) }) {
            let losses = F.crossEntropy($0, Tensor([3, 0, 1]), reduction: .none)
            return (losses * Tensor([1.0, -2.0, 0.5], dtype: .float64)).sum()
        },
    ]

    @Test(arguments: cases)
    func `the gradient in one pass is that of the operations behind it`(_ example: Case) {
        let logits = example.logits()
        let quick = grad(example.loss(logits), [logits])[0]
        let recorded = grad(example.loss(logits), [logits], createGraph: true)[0]
        #expect(allclose(quick, recorded.detach(), rtol: 1e-12, atol: 1e-14))
        expectSlopes([logits]) { example.loss($0[0]) }
    }

    @Test func `single precision has the same slopes`() throws {
        let (logits, classes) = (Tensor.randn(40, 10), Tensor.randint(0, 10, [40]))
        let exact = logits.double().requiresGrad_()
        logits.requiresGrad_()
        F.crossEntropy(logits, classes).backward()
        F.crossEntropy(exact, classes).backward()
        let (found, expected) = (try #require(logits.grad), try #require(exact.grad))
        #expect((found.double() - expected).abs().max().item() < 1e-8)
    }

    @Test func `the graph shows the log-softmax`() {
        let loss = F.crossEntropy(leaf(2, 3), Tensor([0, 2]))
        #expect(loss.gradFn == "NllLossBackward0")
        #expect(loss.graph?.nextFunctions.map { $0?.name } == ["LogSoftmaxBackward0"])
    }

    @Test func `an ignored example has no slope, even where its class is impossible`() {
        let logits = Tensor([[0.0, -.infinity, 1.0], [1.0, 2.0, 3.0]]).requiresGrad_()
        let loss = F.crossEntropy(logits, Tensor([-100, 1]), labelSmoothing: 0.1)
        loss.backward()
        #expect(loss.isfinite().item())
        #expect(logits.grad?[0].tolist() == [0.0, 0.0, 0.0])
    }
}
