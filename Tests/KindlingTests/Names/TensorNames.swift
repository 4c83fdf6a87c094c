import Kindling

private var a: Tensor { Tensor.arange(12.0).reshape(3, 4) }
private var b: Tensor { Tensor.ones(3, 4) }
private var i: Tensor { Tensor([2, 0]) }
private var mask: Tensor { a > 5 }

extension Names {
    // MARK: Making tensors

    mutating func making() {
        row("torch.tensor([[1., 2.], [3., 4.]])") { Tensor([[1.0, 2.0], [3.0, 4.0]]) }
        row("torch.tensor(5, dtype=torch.float64)") { Tensor(5, dtype: .float64) }
        row("torch.tensor(1., requires_grad=True)") { Tensor(1.0, requiresGrad: true) }
        row("torch.zeros(5, 3, dtype=torch.long)") { Tensor.zeros(5, 3, dtype: .int64) }
        row("torch.ones(2, 3)") { Tensor.ones(2, 3) }
        row("torch.empty(2, 3)") { Tensor.empty(2, 3) }
        row("torch.full([2, 3], 7.)") { Tensor.full([2, 3], 7.0) }
        row("torch.eye(3)") { Tensor.eye(3) }
        row("torch.arange(0, 10, 2)") { Tensor.arange(0, 10, 2) }
        row("torch.linspace(0, 10, 4)") { Tensor.linspace(0, 10, 4) }
        row("torch.logspace(0, -1, 4)") { Tensor.logspace(0, -1, 4) }
        row("torch.meshgrid(a[0], a[1], indexing='xy')") { meshgrid(a[0], a[1], indexing: .xy) }
        row("torch.empty_like(a)") { emptyLike(a) }
        row("torch.randn(2, 3, requires_grad=True)") { Tensor.randn(2, 3, requiresGrad: true) }
        row("torch.zeros_like(a)") { zerosLike(a) }
        row("torch.ones_like(a)") { onesLike(a) }
        row("torch.full_like(a, 2)") { fullLike(a, 2) }
        row("torch.get_default_dtype()") { getDefaultDtype() }
        row("torch.set_default_dtype(torch.float32)") { setDefaultDtype(.float32) }
    }

    // MARK: Random numbers

    mutating func drawing() {
        row("torch.manual_seed(23)") { manualSeed(23) }
        row("torch.rand(2, 3)") { Tensor.rand(2, 3) }
        row("torch.randn(2, 3)") { Tensor.randn(2, 3) }
        row("torch.randint(0, 10, (2, 3))") { Tensor.randint(0, 10, [2, 3]) }
        row("torch.randperm(10)") { Tensor.randperm(10) }
        row("torch.rand_like(a)") { randLike(a) }
        row("torch.normal(0., 1., (2, 3))") { Tensor.normal(0, 1, [2, 3]) }
        row("torch.bernoulli(b)") { bernoulli(b) }
        row("torch.multinomial(b[0], 2)") { multinomial(b[0], 2) }
        row("torch.randn_like(a)") { randnLike(a) }
        row("torch.randint_like(a, 0, 9)") { randintLike(a, 0, 9) }
        row("torch.normal(a, b)") { Tensor.normal(a, b) }
        row("a.uniform_(-1, 1)") { a.uniform_(-1, 1) }
        row("a.normal_(0, 0.01)") { a.normal_(0, 0.01) }
        row("a.bernoulli_(0.3)") { a.bernoulli_(0.3) }
        row("a.random_(0, 10)") { a.random_(0, 10) }
        row("a.exponential_(1.5)") { a.exponential_(1.5) }
        row("a.cauchy_(0, 1)") { a.cauchy_(0, 1) }
        row("a.log_normal_(1, 2)") { a.logNormal_(1, 2) }
        row("a.geometric_(0.3)") { a.geometric_(0.3) }
        row("torch.get_rng_state()") { getRNGState() }
        row("torch.initial_seed()") { initialSeed() }
    }
}
