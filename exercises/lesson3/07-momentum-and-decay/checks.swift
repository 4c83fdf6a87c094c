import Kindling

/// The value after each step on w² from 1, with a rate for each step.
func trace(_ rates: [Double], _ momentum: Double, _ decay: Double) -> [Double] {
    let w = Tensor([1.0], requiresGrad: true)
    let rule = Momentum([w], lr: 0, momentum: momentum, decay: decay)
    return rates.map { rate in
        rule.lr = rate
        rule.zeroGrad()
        (w * w).sum().backward()
        rule.step()
        return w.item()
    }
}

let probes = [
    Probe("trace") { (rates: [Double], momentum: Double, decay: Double) -> [Double] in
        trace(rates, momentum, decay)
    },
    Probe("single") { (weight: Double, slope: Double, rate: Double, decay: Double) -> Double in
        let w = Tensor([weight], requiresGrad: true)
        let rule = Momentum([w], lr: rate, decay: decay)
        (slope * w).sum().backward()
        rule.step()
        return w.item()
    },
    Probe("constant") { (steps: Int, momentum: Double) -> [Double] in
        let w = Tensor([2.0], requiresGrad: true)
        let rule = Momentum([w], lr: 0.1, momentum: momentum)
        return (0..<steps).map { _ in
            rule.zeroGrad()
            (3 * w).sum().backward()
            rule.step()
            return w.item()
        }
    },
    Probe("two") { () -> [Double] in
        let a = Tensor([1.0, -2.0], requiresGrad: true)
        let b = Tensor([[3.0]], requiresGrad: true)
        let rule = Momentum([a, b], lr: 0.1, momentum: 0.9, decay: 0.01)
        for _ in 0..<4 {
            rule.zeroGrad()
            ((a * a).sum() + 2 * (b * b).sum()).backward()
            rule.step()
        }
        return a.detach().double().scalars() + b.detach().double().view(-1).scalars()
    },
    Probe("frozen") { () -> [Double] in
        let (a, b) = (Tensor([1.0], requiresGrad: true), Tensor([5.0], requiresGrad: true))
        let rule = Momentum([a, b], lr: 0.1, momentum: 0.9, decay: 0.5)
        (a * a).sum().backward()
        rule.step()
        return [a.item(), b.item()]
    },
    Probe("leaf") { () -> [Bool] in
        let w = Tensor([1.0], requiresGrad: true)
        let rule = Momentum([w], lr: 0.1, momentum: 0.9, decay: 0.1)
        (w * w).sum().backward()
        rule.step()
        let kept = w.grad.map { $0.item() == 2.0 } ?? false
        rule.zeroGrad()
        return [w.isLeaf, w.requiresGrad, kept, w.grad == nil]
    },
    Probe("decay") { (first: Double, gamma: Double, size: Int, epochs: Int) -> [Double] in
        (0..<epochs).map { stepDecay(first, gamma, size, $0) }
    },
]
