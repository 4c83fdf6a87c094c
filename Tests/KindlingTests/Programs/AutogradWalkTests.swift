import Kindling
import Testing

/// The courses' first gradients, with their numbers.
struct AutogradWalkTests {
    @Test func `a leaf has no operation, and a result tells its own`() {
        let x = Tensor.ones(2, 2, requiresGrad: true)
        let y = x + 2
        #expect(x.gradFn == nil && y.gradFn == "AddBackward0" && x.isLeaf && !y.isLeaf)
        let a = Tensor.randn(2, 2)
        #expect(!(a * 3).requiresGrad && (a.requiresGrad_() * 3).requiresGrad)
        (y * y * 3).mean().backward()
        #expect(x.grad?.tolist() == [[4.5, 4.5], [4.5, 4.5]])
    }

    @Test func `the slope of a line's error comes from grad and from backward`() {
        let (x, w) = (Tensor([1.0]), Tensor([2.0], requiresGrad: true))
        let slopes = grad(F.mseLoss(x * w, Tensor.ones(1)), [w])
        #expect(slopes.map { $0.scalars() } == [[2.0]] && w.grad == nil)
        F.mseLoss(x * w, Tensor.ones(1)).backward()
        #expect(w.grad?.scalars() == [2.0] && (w.grad?.norm())?.item() == 2.0)
    }

    @Test func `numbers that are changed through data are not recorded`() {
        let x = Tensor.ones(1, requiresGrad: true)
        let y = x * 2
        x.data *= 100
        y.backward()
        #expect("\(x)" == "tensor([100.], requires_grad=True)" && x.grad?.scalars() == [2.0])
        #expect(!x.data.requiresGrad)
    }

    @Test func `the logistic curve is flat at its ends, and the rectifier below zero`() {
        let chances: [Double] = sigmoid(Tensor.linspace(-100, 100, 10)).scalars()
        #expect(chances[0] < 1e-40 && chances[4] > 1.49e-5 && chances[4] < 1.5e-5)
        #expect(chances[5...].allSatisfy { $0 > 0.9999 && $0 <= 1 })
        let rectified: [Double] = relu(Tensor.linspace(-1, 1, 10)).scalars()
        #expect(rectified[..<5].allSatisfy { $0 == 0 } && abs(rectified[5] - 1 / 9) < 1e-6)
    }

    @Test func `rows of the Jacobian of a softmax are symmetric and add up to nothing`() {
        let a = Tensor.rand(3, requiresGrad: true)
        let p = F.softmax(a, dim: 0)
        let first = grad(p[1], [a], retainGraph: true)[0]
        let second = grad(p[2], [a])[0]
        #expect(
            abs(first.sum().item() as Double) < 1e-6 && abs(second.sum().item() as Double) < 1e-6)
        #expect(allclose(first[2], second[1]) && (first[1].item() as Double) > 0)
        #expect(allclose(first[1], (p[1] * (1 - p[1])).detach()))
    }

    @Test func `one number and two come out of a perceptron, each with its slopes`() {
        let x = Tensor.randn(1, 10)
        for outputs in [1, 2] {
            let w = Tensor.randn(outputs, 10, requiresGrad: true)
            let o = sigmoid(matmul(x, w.t()))
            #expect(o.shape == [1, outputs])
            F.mseLoss(o, Tensor.ones(1, outputs)).backward()
            let formula = (o - 1) * o * (1 - o) * (2.0 / Double(outputs))
            #expect(allclose(w.grad ?? x, matmul(formula.t(), x).detach(), atol: 1e-6))
        }
    }

    @Test func `the chain rule by hand is that of the graph`() {
        let x = Tensor(1.0)
        let (w1, w2) = (Tensor(2.0, requiresGrad: true), Tensor(2.0, requiresGrad: true))
        let y1 = x * w1 + 1
        let y2 = y1 * w2 + 1
        let outer: Double = grad(y2, [y1], retainGraph: true)[0].item()
        let inner: Double = grad(y1, [w1], retainGraph: true)[0].item()
        #expect(outer * inner == 2 && grad(y2, [w1])[0].item() == 2.0)
    }

    @Test func `a loss is an object that is called with logits and classes`() {
        let criterion = CrossEntropyLoss()
        let loss = criterion(Tensor.randn(3, 5, requiresGrad: true), Tensor([1, 0, 4]))
        #expect(loss.dim() == 0 && loss.gradFn == "NllLossBackward0")
    }

    @Test(
        "Himmelblau's function is led to the minimum that PyTorch finds",
        arguments: [
            ([0.0, 0], [3.0, 2]), ([1, 0], [3, 2]), ([-4, 0], [-3.77931, -3.28319]),
            ([4, 0], [3.58443, -1.84813]), ([-2, 3], [-2.80512, 3.13131]),
        ])
    func descent(_ start: [Double], _ end: [Double]) {
        let x = Tensor(start, requiresGrad: true)
        let optimiser = Adam([x], lr: 0.01)
        for _ in 0..<2500 {
            optimiser.zeroGrad()
            ((x[0] ** 2 + x[1] - 11) ** 2 + (x[0] + x[1] ** 2 - 7) ** 2).backward()
            optimiser.step()
        }
        #expect(allclose(x.detach(), Tensor(end), atol: 1e-4))
    }
}
