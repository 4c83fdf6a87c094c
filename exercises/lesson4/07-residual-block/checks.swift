import Kindling

/// A block in whose place an engine's block with the same weights can be put.
func pair(_ chIn: Int, _ chOut: Int, _ seed: Int) -> (Block, ResBlk) {
    manualSeed(seed)
    let (own, engine) = (Block(chIn, chOut), ResBlk(chIn, chOut))
    for (to, from) in zip(engine.parameters(), own.parameters()) {
        noGrad { _ = to.copy_(from) }
    }
    return (own, engine)
}

/// How many numbers a module learns.
func count(_ module: Module) -> Int {
    module.parameters().map { $0.numel() }.reduce(0, +)
}

let probes = [
    Probe("shape") { (chIn: Int, chOut: Int) -> [Int] in
        Array(Block(chIn, chOut)(Tensor.rand(2, chIn, 6, 5)).shape)
    },
    Probe("shortcut") { (chIn: Int, chOut: Int) -> [[Int]] in
        shortcut(chIn, chOut).parameters().map { Array($0.shape) }
    },
    Probe("shortcut's buffers") { (chIn: Int, chOut: Int) -> Int in
        shortcut(chIn, chOut).buffers().count
    },
    Probe("zero weights") { () -> Tensor in
        let block = Block(2, 2)
        noGrad { for parameter in block.parameters() { parameter.zero_() } }
        return block(Tensor.arange(-8, 8).float().view(2, 2, 2, 2)).detach()
    },
    Probe("zero factors") { () -> Tensor in
        manualSeed(1)
        let block = Block(2, 2)
        noGrad {
            _ = block.bn2.weight?.zero_()
            _ = block.bn2.bias?.fill_(0.5)
        }
        return block(Tensor.arange(-8, 8).float().view(2, 2, 2, 2)).detach()
    },
    Probe("input") { () -> Tensor in
        let x = Tensor.arange(-4, 4).float().view(1, 2, 2, 2)
        _ = Block(2, 2)(x)
        return x
    },
    Probe("gap") { (chIn: Int, chOut: Int) -> Double in
        let (own, engine) = pair(chIn, chOut, 2)
        let x = Tensor.randn(3, chIn, 6, 5)
        let (mine, right) = (own(x), engine(x))
        return mine.shape == right.shape ? (mine - right).abs().max().item() : 1e9
    },
    Probe("network") { () -> [Int] in
        let net = smallNet()
        return Array(net(Tensor.rand(2, 3, 32, 32)).shape) + [count(net)]
    },
    Probe("network's layers") { () -> [String] in smallNet().map { $0.typeName } },
]
