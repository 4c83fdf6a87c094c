import Kindling

/// What early stopping makes of these validation losses: the number of calls, and the epoch whose
/// weights the network has in the end.
func stopped(_ losses: [Double], _ patience: Int) -> [Double] {
    let net = Linear(1, 1)
    let calls = stopEarly(net, patience, losses.count) { epoch in
        noGrad {
            _ = net.weight.fill_(Double(epoch))
            _ = net.bias?.fill_(-Double(epoch))
        }
        return losses[epoch]
    }
    let bias: Double = net.bias?.item() ?? .nan
    return [Double(calls), net.weight.item(), bias]
}

/// The different values that dropout makes of ones.
func kinds(_ p: Double) -> [Double] {
    manualSeed(1)
    var drop = Drop(p: p)
    let numbers: [Double] = drop.forward(Tensor.ones(2000), true).double().scalars()
    return Set(numbers.map { ($0 * 10_000).rounded() / 10_000 }).sorted()
}

let probes = [
    Probe("kinds") { (p: Double) -> [Double] in kinds(p) },
    Probe("dropped") { (p: Double) -> Bool in
        manualSeed(2)
        var drop = Drop(p: p)
        let zeros: Double = drop.forward(Tensor.ones(100, 100), true).eq(0).float().mean().item()
        return abs(zeros - p) < 0.02
    },
    Probe("mean") { (p: Double) -> Bool in
        manualSeed(3)
        var drop = Drop(p: p)
        let y = drop.forward(Tensor.full([100, 100], 3.0), true)
        return y.min().item() == 0.0 && abs(y.mean().item() - 3.0) < 0.1
    },
    Probe("eval") { () -> [Double] in
        var drop = Drop(p: 0.3)
        let x = Tensor([1.0, -2.0, 3.0])
        _ = drop.forward(x, true)
        return drop.forward(x, false).double().scalars()
            + drop.backward(Tensor([1.0, 2.0, 4.0])).double().scalars()
    },
    Probe("mask") { (p: Double) -> Bool in
        manualSeed(4)
        var drop = Drop(p: p)
        let y = drop.forward(Tensor.ones(50, 4), true)
        return equal(drop.backward(Tensor.full([50, 4], 2.0)), y * 2)
            && equal(drop.backward(Tensor.ones(50, 4)), y)
    },
    Probe("new masks") { () -> Bool in
        manualSeed(5)
        var drop = Drop(p: 0.5)
        let first = drop.forward(Tensor.ones(100), true)
        return !equal(first, drop.forward(Tensor.ones(100), true))
    },
    Probe("each number") { () -> Bool in
        manualSeed(6)
        var drop = Drop(p: 0.5)
        let y = drop.forward(Tensor.ones(40, 40), true)
        let (rows, columns) = (y.std(dim: 1).min(), y.std(dim: 0).min())
        return rows.item() > 0.1 && columns.item() > 0.1
    },
    Probe("l1") { (lambda: Double) -> Double in
        l1([Tensor([1.0, -2.0]), Tensor([[3.0]])], lambda).item()
    },
    Probe("l1 slopes") { () -> [Double] in
        let (a, b) = (
            Tensor([1.0, -2.0, 0.0], requiresGrad: true), Tensor([[-3.0]], requiresGrad: true)
        )
        l1([a, b], 0.5).backward()
        return [a, b].flatMap { ($0.grad ?? Tensor.full([1], 9.0)).double().view(-1).scalars() }
    },
    Probe("stopped") { (losses: [Double], patience: Int) -> [Double] in
        stopped(losses, patience)
    },
]
