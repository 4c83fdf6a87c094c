import Kindling

/// Whether a norm is what the rule leaves.
func isLeft(_ norm: Double) -> Bool {
    (0.799...1.001).contains(norm) || (4.99...8.01).contains(norm)
}

let probes = [
    Probe("names") { FancyMLP().namedParameters().map(\.name) },
    Probe("numbers") { FancyMLP().parameters().map { $0.numel() }.reduce(0, +) },
    Probe("state") { FancyMLP().stateDict().keys },
    Probe("shape") { (rows: Int) -> [Int] in
        Array(FancyMLP()(Tensor.rand(rows, 20)).shape)
    },
    Probe("norms") { (scale: Double, seeds: Int) -> Bool in
        (0..<seeds).allSatisfy { seed in
            manualSeed(seed)
            return isLeft(FancyMLP()(Tensor.rand(3, 20) * scale).norm().item())
        }
    },
    Probe("twice") { () -> Bool in
        let (net, x) = (FancyMLP(), Tensor.rand(2, 20))
        return equal(net(x), net(x)) && net(x).norm().item() != x.norm().item()
    },
    Probe("input kept") { () -> Bool in
        let (net, x) = (FancyMLP(), Tensor.rand(2, 20))
        let before = x.clone()
        return equal(x, before) && !equal(net(x), x) && equal(x, before)
    },
    Probe("slopes") { () -> Bool in
        manualSeed(3)
        let net = FancyMLP()
        net(Tensor.rand(2, 20)).sum().backward()
        return !net.parameters().isEmpty
            && net.parameters().allSatisfy { ($0.grad?.abs().sum().item() ?? 0) > 0.0 }
    },
    Probe("not the input") { () -> Bool in
        manualSeed(4)
        let net = FancyMLP()
        let (one, other) = (net(Tensor.rand(2, 20)), net(Tensor.rand(2, 20)))
        return !equal(one, other)
    },
    Probe("uses") { () -> Double in
        manualSeed(5)
        let net = FancyMLP()
        var uses = 0
        for case let layer as Linear in net.modules() {
            _ = layer.registerForwardHook { _, _, _ in
                uses += 1
                return nil
            }
        }
        _ = net(Tensor.rand(2, 20))
        return Double(uses)
    },
]
