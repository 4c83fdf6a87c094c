import Kindling
import Testing

struct RandomTensorTests {
    @Test func `a seed gives PyTorch's numbers, one draw after another`() {
        manualSeed(7)
        #expect(Tensor.rand(3).description == "tensor([0.5349, 0.1988, 0.6592])")
        #expect(Tensor.randn(2).description == "tensor([-0.0326,  1.0111])")
        #expect(Tensor.randint(0, 10, [4]).description == "tensor([9, 8, 1, 8])")
        #expect(Tensor.randperm(5).description == "tensor([1, 0, 2, 3, 4])")
    }

    @Test func `a generator of one's own leaves the shared one alone`() {
        manualSeed(3)
        let expected = Tensor.rand(4)
        manualSeed(3)
        _ = Tensor.randn(100, generator: Generator(seed: 3))
        #expect(equal(Tensor.rand(4), expected))
    }

    @Test func `a state that is set again repeats the numbers`() {
        let state = getRNGState()
        let first = Tensor.randn(3)
        setRNGState(state)
        #expect(equal(Tensor.randn(3), first))
    }

    @Test func `a view is filled in place, and its neighbours stay`() {
        let x = Tensor.zeros(2, 3)
        x[0..., 1].uniform_(5, 6)
        #expect((x .!= 0).sum().item() == 2)
        #expect((x[0..., 1] >= 5).all().item() == 1)
    }

    @Test func `what is overwritten by random numbers gets a gradient of zeros`() {
        let x = Tensor.ones(3, requiresGrad: true)
        let y = x.clone().normal_(0, 0.01)
        #expect(y.gradFn == "NormalBackward0")
        y.sum().backward()
        #expect(x.grad.map { equal($0, Tensor.zeros(3)) } == true)
    }

    @Test func `a fill of a leaf's numbers needs no record inside noGrad`() {
        let w = Tensor.zeros(20, requiresGrad: true)
        noGrad { w.normal_(mean: 0, std: 0.01) }
        #expect(w.isLeaf && w.requiresGrad)
        #expect((w .!= 0).all().item() == 1)
    }

    @Test func `creations can require gradients`() {
        #expect(Tensor.randn(2, 2, requiresGrad: true).isLeaf)
        #expect(Tensor.rand([2, 2], requiresGrad: true).requiresGrad)
    }

    @Test func `probabilities of zero and one are certain`() {
        let p = Tensor([0.0, 1.0, 0.0])
        #expect(equal(bernoulli(p), p))
        #expect(equal(Tensor([0.0, 0, 4, 0]).multinomial(1), Tensor([2])))
    }
}
