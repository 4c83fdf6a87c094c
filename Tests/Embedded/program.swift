// What runs natively and in WebAssembly, and must print the same in both.

#if canImport(Kindling)
    import Kindling
#else
    import Arrays
    import Autograd
    import Networks
#endif

/// One line of output: an Embedded Swift program prints text alone.
func show(_ title: String, _ tensor: Tensor) {
    print(title)
    print(tensor.description)
}

func showViews() {
    let a = Tensor.arange(12).reshape(3, 4)
    let column = a.select(1, 2)
    column.fill_(-1)
    show("a view writes through", a)
    show("a transposed slice", a.t().narrow(0, 1, 2))
    show("one that broadcasts", a + Tensor([100, 200, 300]).unsqueeze(1))
    show("cut and joined", cat(a.chunk(2, dim: 1).reversed(), dim: 1))
}

func showProducts() {
    let a = Tensor.linspace(-1, 1, 6).reshape(2, 3)
    show("a matrix product", a.matmul(a.t()))
    show("by letters", einsum("ij,kj->ik", a, a))
    let large = Tensor.linspace(0, 1, 64 * 48).reshape(64, 48)
    show("a larger one", large.matmul(large.t()).sum())
}

func showGradients() {
    manualSeed(23)
    let x = Tensor.randn(8, 3)
    let w = Tensor.randn(3, 1, requiresGrad: true)
    let y = x.matmul(Tensor([[2.0], [-1.0], [0.5]]))
    for _ in 0..<200 {
        w.grad = nil
        (x.matmul(w) - y).square().mean().backward()
        noGrad {
            if let slope = w.grad { w.sub_(slope * 0.2) }
        }
    }
    show("weights that gradient descent found", w)
    let p = Tensor([1.0, 2.0, 3.0], requiresGrad: true)
    let slope = grad((p.exp() * p.sin()).sum(), [p], createGraph: true)[0]
    show("a slope", slope)
    show("and its own", grad(slope.sum(), [p])[0])
}

func showNumbers() {
    manualSeed(0)
    show("uniform numbers", Tensor.rand(2, 3))
    show("normal numbers", Tensor.randn(17))
    show("whole numbers", Tensor.randint(0, 100, [5]))
    show("a permutation", Tensor.randperm(8))
}

func showText() {
    show("wide ranges", Tensor([1e-8, 1.0, 123456.0]))
    show("what is no number", Tensor([Double.nan, -Double.infinity, 0.5]))
    show("doubles", Tensor([1.0 / 3], dtype: .float64))
    show("truth values", Tensor([1, 2, 3]) > 1)
    show("many numbers", Tensor.arange(2000).reshape(40, 50))
    show("sorted", Tensor([3.0, 1.0, 2.0]).sort(descending: true).values)
}

/// Trains a small network of pictures to tell bright ones from dark ones.
func showTraining() {
    manualSeed(7)
    let net = Sequential(
        Conv2d(1, 4, kernelSize: 3, padding: 1), BatchNorm2d(4), ReLU(), MaxPool2d(2),
        Flatten(), Linear(64, 2))
    let pictures = Tensor.rand(16, 1, 8, 8)
    let classes = (pictures.mean(dim: [1, 2, 3]) > 0.5).long()
    let optimizer = Adam(net.parameters(), lr: 0.01)
    for step in 0..<20 {
        let loss = F.crossEntropy(net(pictures), classes)
        optimizer.zeroGrad()
        loss.backward()
        optimizer.step()
        if step % 5 == 4 { show("the loss of a network", loss.detach()) }
    }
    print(net.text)
}

func showAll() {
    showViews()
    showProducts()
    showGradients()
    showNumbers()
    showText()
    showTraining()
}
