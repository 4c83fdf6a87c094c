import Kindling

private var a: Tensor { Tensor.arange(12.0).reshape(3, 4) + 1 }
private var b: Tensor { Tensor.ones(3, 4) }
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

    // MARK: Element by element

    mutating func elementwise() {
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
        row("mask.all()") { mask.all() }
        row("mask.any(dim=1)") { mask.any(dim: 1) }
    }

    // MARK: Comparisons

    mutating func comparisons() {
        row("a > 0.5") { a > 0.5 }
        row("a == b") { a .== b }
        row("a != b") { a .!= b }
        row("torch.eq(a, b)") { eq(a, b) }
        row("torch.equal(a, b)") { equal(a, b) }
    }
}
