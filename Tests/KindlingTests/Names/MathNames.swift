import Kindling

private var a: Tensor { Tensor.arange(12.0).reshape(3, 4) + 1 }
private var b: Tensor { Tensor.ones(3, 4) }
private var c: Tensor { Tensor.ones(2, 3, 4) }
private var mask: Tensor { a > 5 }

extension Names {
    // MARK: Arithmetic

    mutating func arithmetic() {
        row("a + b") { a + b }
        row("a * 2") { a * 2 }
        row("1 / a") { 1 / a }
        row("-a") { -a }
        row("torch.add(a, b, alpha=2)") { add(a, b, alpha: 2) }
        row("a.add_(b)") { a.add_(b) }
        row("a.mul_(2)") { a.mul_(2) }
        row("a.zero_()") { a.zero_() }
        row("a.fill_(3)") { a.fill_(3) }
        row("a.copy_(b)") { a.copy_(b) }
        row("a @ b.t()") { a.matmul(b.t()) }
        row("torch.matmul(a, b.t())") { matmul(a, b.t()) }
        row("torch.mm(a, b.t())") { mm(a, b.t()) }
        row("torch.dot(a[0], b[0])") { dot(a[0], b[0]) }
    }

    // MARK: Matrices

    mutating func matrices() {
        row("torch.bmm(c, c.mT)") { bmm(c, c.mT) }
        row("torch.mv(a, b[0])") { mv(a, b[0]) }
        row("torch.outer(a[0], b[0])") { outer(a[0], b[0]) }
        row("torch.addmm(b @ b.t(), a, b.t())") { addmm(b.matmul(b.t()), a, b.t()) }
        row("torch.einsum('ij,kj->ik', a, b)") { einsum("ij,kj->ik", a, b) }
        row("a.tril()") { a.tril() }
        row("a.triu(1)") { a.triu(1) }
        row("a.diag()") { a.diag() }
        row("a.trace()") { a.trace() }
    }

    // MARK: Element by element

    mutating func elementwise() {
        row("torch.abs(a)") { abs(a) }
        row("torch.neg(a)") { neg(a) }
        row("torch.exp(a)") { exp(a) }
        row("torch.expm1(a)") { expm1(a) }
        row("torch.log(a)") { log(a) }
        row("torch.log1p(a)") { log1p(a) }
        row("torch.log2(a)") { log2(a) }
        row("torch.log10(a)") { log10(a) }
        row("torch.sqrt(a)") { sqrt(a) }
        row("torch.rsqrt(a)") { rsqrt(a) }
        row("torch.square(a)") { square(a) }
        row("torch.reciprocal(a)") { reciprocal(a) }
        row("torch.sin(a)") { sin(a) }
        row("torch.cos(a)") { cos(a) }
        row("torch.tan(a)") { tan(a) }
        row("torch.asin(a)") { asin(a) }
        row("torch.acos(a)") { acos(a) }
        row("torch.atan(a)") { atan(a) }
        row("torch.sinh(a)") { sinh(a) }
        row("torch.cosh(a)") { cosh(a) }
        row("torch.tanh(a)") { tanh(a) }
        row("torch.sigmoid(a)") { sigmoid(a) }
        row("torch.relu(a)") { relu(a) }
        row("torch.erf(a)") { erf(a) }
        row("torch.floor(a)") { floor(a) }
        row("torch.ceil(a)") { ceil(a) }
        row("torch.round(a)") { round(a) }
        row("torch.trunc(a)") { trunc(a) }
        row("torch.frac(a)") { frac(a) }
        row("torch.sign(a)") { sign(a) }
        row("torch.isnan(a)") { isnan(a) }
        row("torch.isinf(a)") { isinf(a) }
        row("torch.isfinite(a)") { isfinite(a) }
        row("a.pow(2)") { a.pow(2) }
        row("a ** 2") { a ** 2 }
        row("torch.atan2(a, b)") { atan2(a, b) }
        row("a.clamp(0, 1)") { a.clamp(0, 1) }
        row("a.clamp(min=0)") { a.clamp(min: 0) }
        row("torch.lerp(a, b, 0.5)") { lerp(a, b, 0.5) }
        row("torch.addcmul(a, b, b, value=2)") { addcmul(a, b, b, value: 2) }
        row("torch.addcdiv(a, b, b, value=2)") { addcdiv(a, b, b, value: 2) }
        row("torch.maximum(a, b)") { maximum(a, b) }
        row("torch.minimum(a, b)") { minimum(a, b) }
        row("a // 2") { a.floorDivide(2) }
        row("a % 2") { a % 2 }
        row("torch.fmod(a, 2)") { a.fmod(2) }
        row("torch.nan_to_num(a)") { a.nanToNum() }
        row("a.exp_()") { a.exp_() }
        row("a.clamp_(0, 1)") { a.clamp_(0, 1) }
        row("a.masked_fill_(mask, 0)") { a.maskedFill_(mask, 0) }
        row("a.softmax(dim=1)") { a.softmax(dim: 1) }
        row("a.log_softmax(dim=1)") { a.logSoftmax(dim: 1) }
    }

    // MARK: Reductions

    mutating func reductions() {
        row("a.sum()") { a.sum() }
        row("a.sum(dim=1, keepdim=True)") { a.sum(dim: 1, keepdim: true) }
        row("a.mean(dim=0)") { a.mean(dim: 0) }
        row("a.prod()") { a.prod() }
        row("a.max()") { a.max() }
        row("a.max(dim=1)") { a.max(dim: 1) }
        row("a.argmax(dim=1)") { a.argmax(dim: 1) }
        row("a.sum(dim=(0, 1))") { a.sum(dim: [0, 1]) }
        row("a.std()") { a.std() }
        row("a.std(dim=1, unbiased=False)") { a.std(dim: 1, unbiased: false) }
        row("a.var(dim=0)") { a.var(dim: 0) }
        row("a.norm(1, dim=0)") { a.norm(1, dim: 0) }
        row("a.norm(2)") { a.norm(2) }
        row("torch.dist(a, b)") { dist(a, b) }
        row("a.min()") { a.min() }
        row("a.amax(dim=1)") { a.amax(dim: 1) }
        row("a.amin(dim=1)") { a.amin(dim: 1) }
        row("a.argmin()") { a.argmin() }
        row("a.logsumexp(dim=1)") { a.logsumexp(dim: 1) }
        row("a.median()") { a.median() }
        row("a.median(dim=1)") { a.median(dim: 1) }
        row("a.mode(dim=1)") { a.mode(dim: 1) }
        row("a.cumsum(dim=0)") { a.cumsum(dim: 0) }
        row("a.cumprod(dim=0)") { a.cumprod(dim: 0) }
        row("a.cummax(dim=0)") { a.cummax(dim: 0) }
        row("a.cummin(dim=0)") { a.cummin(dim: 0) }
        row("torch.count_nonzero(a)") { countNonzero(a) }
        row("mask.all()") { mask.all() }
        row("mask.any(dim=1)") { mask.any(dim: 1) }
    }

    // MARK: Order

    mutating func ordering() {
        row("a.sort(dim=1, descending=True)") { a.sort(dim: 1, descending: true) }
        row("a.argsort(dim=1)") { a.argsort(dim: 1) }
        row("a.topk(2, dim=1)") { a.topk(2, dim: 1) }
        row("a.kthvalue(2, dim=1)") { a.kthvalue(2, dim: 1) }
        row("torch.unique(a)") { unique(a) }
        row("torch.bincount(a[0].long())") { bincount(a[0].long()) }
        row("torch.histc(a, 4, 0, 12)") { histc(a, 4, min: 0, max: 12) }
        row("torch.searchsorted(a[0], b[0])") { searchsorted(a[0], b[0]) }
        row("torch.bucketize(b, a[0])") { bucketize(b, a[0]) }
    }

    // MARK: Comparisons

    mutating func comparisons() {
        row("a > 0.5") { a > 0.5 }
        row("a == b") { a .== b }
        row("a != b") { a .!= b }
        row("torch.eq(a, b)") { eq(a, b) }
        row("a >= b") { a >= b }
        row("torch.isclose(a, b)") { isclose(a, b) }
        row("torch.allclose(a, b)") { allclose(a, b) }
        row("mask & ~mask") { mask & ~mask }
        row("torch.logical_and(mask, mask)") { logicalAnd(mask, mask) }
        row("torch.logical_not(mask)") { logicalNot(mask) }
        row("torch.equal(a, b)") { equal(a, b) }
    }
}
