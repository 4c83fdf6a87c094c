import Kindling

/// A trained network and its losses; the starts are 0, 1 and 2 in turn.
func ride(_ updates: Int, _ maxNorm: Double, _ seed: Int) -> (net: Net, losses: [Double]) {
    manualSeed(seed)
    let net = Net()
    let losses = train(net, (0..<updates).map { Double($0 % 3) }, maxNorm)
    return (net, losses)
}

/// The next-step error on a wave that starts elsewhere.
func nextStepError(_ net: Net) -> Double {
    let wave = Tensor.linspace(0.5, 10.5, 50).sin()
    let out = noGrad { net(wave[..<49].view(1, 49, 1), Tensor.zeros(1, 1, 16)).out }
    return F.mseLoss(out.view(-1)[10...], wave[11...]).item()
}

let probes = [
    Probe("inputs") { (start: Double) -> Tensor in window(start).x },
    Probe("labels") { (start: Double) -> Tensor in window(start).y },
    Probe("one window") { (seed: Int) -> [Double] in ride(1, 0.1, seed).losses },
    Probe("two windows") { (seed: Int) -> [Double] in ride(2, 100, seed).losses },
    Probe("forty windows") { (maxNorm: Double, seed: Int) -> [Double] in
        ride(40, maxNorm, seed).losses
    },
    Probe("last gradients") { (maxNorm: Double, seed: Int) -> Bool in
        let net = ride(3, maxNorm, seed).net
        let slopes = net.parameters().compactMap { $0.grad }
        let length: Double = cat(slopes.map { $0.view(-1) }).norm().item()
        return !slopes.isEmpty && length < maxNorm * 1.001
    },
    Probe("learned") { (updates: Int, seed: Int) -> Bool in
        let losses = ride(updates, 1, seed).losses
        return !losses.isEmpty && losses.suffix(30).reduce(0, +) / 30 < 0.01
    },
    Probe("predicts") { (updates: Int, seed: Int) -> Bool in
        nextStepError(ride(updates, 1, seed).net) < 0.0217 / 2
    },
]
