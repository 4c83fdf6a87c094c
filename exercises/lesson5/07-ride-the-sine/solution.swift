import Kindling

/// A recurrent layer of 16 units and a linear layer on top.
final class Net: Module {
    let rnn: RNN
    let linear: Linear

    override init() {
        rnn = RNN(1, 16, batchFirst: true)
        linear = Linear(16, 1)
    }

    func callAsFunction(_ x: Tensor, _ state: Tensor) -> (out: Tensor, state: Tensor) {
        let (out, next) = rnn(x, state)
        return (linear(out), next)
    }
}

/// The first 49 of 50 values of the sine, and the value after each, `[1, 49, 1]`.
func window(_ start: Double) -> (x: Tensor, y: Tensor) {
    // solution
    // starter: (Tensor.zeros(1), Tensor.zeros(1))
    let wave = Tensor.linspace(start, start + 10, 50).sin()
    return (wave[..<49].view(1, 49, 1), wave[1...].view(1, 49, 1))
    // end solution
}

/// The loss of each window, with one update for each.
func train(_ net: Net, _ starts: [Double], _ maxNorm: Double) -> [Double] {
    // solution
    // starter: []
    let adam = Adam(net.parameters(), lr: 0.01)
    var state = Tensor.zeros(1, 1, 16)
    var losses: [Double] = []
    for start in starts {
        let (x, y) = window(start)
        let (out, next) = net(x, state)
        state = next.detach()
        let loss = F.mseLoss(out, y)
        adam.zeroGrad()
        loss.backward()
        clipGradNorm_(net.parameters(), maxNorm)
        adam.step()
        losses.append(loss.item())
    }
    return losses
    // end solution
}
