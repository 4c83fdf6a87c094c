import Kindling

/// Digits in batches of these sizes.
func digits(_ sizes: [Int], seed: UInt64 = 0) -> [Batch] {
    let all = Datasets.digits(count: sizes.reduce(0, +), seed: seed)
    return zip(all.inputs.split(sizes), all.targets.split(sizes)).map { (x: $0, y: $1) }
}

/// Gives the same scores whatever it sees, as a parameter, and notes what it was asked for.
final class Fixed: Module {
    let scores = Parameter(Tensor.zeros(10))
    var modes: [Bool] = []
    var recorded: [Bool] = []

    override func forward(_ x: Tensor) -> Tensor {
        modes.append(training)
        recorded.append(isGradEnabled())
        return scores + Tensor.zeros(x.size(0), 10)
    }
}

/// One linear layer whose weights start from a seed.
func linear(_ seed: Int, dropout: Double = 0) -> Module {
    manualSeed(seed)
    return Sequential(Flatten(), Dropout(dropout), Linear(784, 10))
}

func weights(_ net: Module) -> [Double] {
    net.parameters().flatMap { [$0.norm().item(), $0.sum().item()] }
}

let probes = [
    Probe("negative scores") { () -> Bool in
        manualSeed(0)
        return Net()(digits([50])[0].x).min().item() < 0.0
    },
    Probe("hidden ReLU") { () -> Bool in
        manualSeed(0)
        let (net, x) = (Net(), digits([5])[0].x)
        let inner = relu(net.hidden(x.view([-1, 784])))
        return (net(x) - net.output(inner)).abs().max().item() < 1e-5
    },
    Probe("moves") { () -> Bool in
        let net = linear(1)
        let before = weights(net)
        trainEpoch(net, SGD(net.parameters(), lr: 0.1), digits([20]))
        return weights(net) != before
    },
    Probe("after epochs") { (sizes: [Int], epochs: Int) -> [Double] in
        let net = linear(2)
        let sgd = SGD(net.parameters(), lr: 0.1)
        for _ in 0..<epochs { trainEpoch(net, sgd, digits(sizes)) }
        return weights(net)
    },
    Probe("loss") { (sizes: [Int]) -> Double in test(linear(3), digits(sizes, seed: 4)).loss },
    Probe("accuracy") { (sizes: [Int]) -> Double in
        test(linear(5), digits(sizes, seed: 4)).accuracy
    },
    Probe("test keeps") { () -> Bool in
        let net = linear(6)
        let before = weights(net)
        _ = test(net, digits([10, 10]))
        let fixed = Fixed()
        _ = test(fixed, digits([2]))
        let isClean = net.parameters().allSatisfy { $0.grad == nil }
        return isClean && weights(net) == before && fixed.recorded == [false]
    },
    Probe("test twice") { () -> Bool in
        let net = linear(7, dropout: 0.5)
        let batches = digits([30])
        return test(net, batches).loss == test(net, batches).loss
    },
    Probe("modes") { () -> [Bool] in
        let net = Fixed()
        _ = test(net, digits([2]))
        trainEpoch(net, SGD(net.parameters(), lr: 0.1), digits([2]))
        return net.modes
    },
    Probe("reads") { (bar: Double) -> Bool in
        manualSeed(8)
        let net = Net()
        let sgd = SGD(net.parameters(), lr: 0.2)
        let batches = digits(Array(repeating: 50, count: 30))
        for _ in 0..<6 { trainEpoch(net, sgd, batches) }
        let share = test(net, digits([300], seed: 9)).accuracy
        return share > bar && share <= 1
    },
]
