import Kindling
import Testing

/// The courses' training programs, run to where they are to come.
struct TrainingWalkTests {
    @Test func `pairs stay together while their order is drawn anew`() {
        manualSeed(2)
        let data = TensorDataset(Tensor.linspace(1, 10, 10), Tensor.linspace(10, 1, 10))
        let loader = DataLoader(data, batchSize: 5, shuffle: true, numWorkers: 2)
        var lines: [String] = []
        for epoch in 0..<3 {
            for (step, (x, y)) in loader.enumerated() {
                #expect((x + y).scalars() == [11.0, 11, 11, 11, 11])
                lines.append("Epoch:  \(epoch) | Step:  \(step) | batch x:  \(x)")
            }
        }
        #expect(lines.count == 6 && Set(lines.map { $0.drop { $0 != "b" } }).count == 6)
    }

    @Test func `a line is found through tensors and gradients alone`() {
        manualSeed(0)
        let x = Tensor.randn(1000, 2)
        let y = matmul(x, Tensor([2.0, -3.4])) + 4.2 + Tensor.randn(1000) * 0.01
        let w = (Tensor.randn(2) * 0.01).requiresGrad_()
        let b = Tensor.zeros(1, requiresGrad: true)
        for _ in 0..<3 {
            for (inputs, targets) in DataLoader(TensorDataset(x, y), batchSize: 10, shuffle: true) {
                ((matmul(inputs, w) + b - targets) ** 2 / 2).mean().backward()
                noGrad {
                    for p in [w, b] {
                        if let slope = p.grad { p.sub_(slope * 0.03) }
                        p.grad = nil
                    }
                }
            }
        }
        #expect(allclose(w.detach(), Tensor([2.0, -3.4]), atol: 2e-3))
        #expect(abs(b.item() as Double - 4.2) < 2e-3)
    }

    @Test func `gradients of small batches add up to that of the whole`() {
        manualSeed(0)
        let (net, x, y) = (Linear(6, 3), Tensor.randn(12, 6), Tensor.randint(0, 3, [12]))
        F.crossEntropy(net(x), y).backward()
        let whole = net.weight.grad?.clone()
        net.zeroGrad()
        for (inputs, classes) in zip(x.split(4), y.split(4)) {
            (F.crossEntropy(net(inputs), classes) / 3).backward()
        }
        #expect(allclose(net.weight.grad ?? x, whole ?? x, atol: 1e-6))
    }

    @Test func `weight decay shrinks weights beside the gradient, and an L1 term makes them few`() {
        let w = Tensor([2.0], requiresGrad: true)
        let optimiser = SGD([w], lr: 0.1, weightDecay: 0.5)
        (w * 3).sum().backward()
        optimiser.step()
        #expect(abs(w.item() as Double - 1.6) < 1e-6)
        manualSeed(0)
        let (x, net) = (Tensor.randn(200, 10), Linear(10, 1))
        let y = x[0..., ..<1] * 2
        let lasso = Adam(net.parameters(), lr: 0.02)
        for _ in 0..<400 {
            lasso.zeroGrad()
            (F.mseLoss(net(x), y) + net.weight.abs().sum() * 0.1).backward()
            lasso.step()
        }
        #expect((net.weight[0, 1...].abs() < 0.02).sum().item() == 9)
    }

    @Test func `the best weights of a training are kept when it is stopped early`() throws {
        manualSeed(0)
        let (x, net) = (Tensor.randn(24, 12), Linear(12, 1))
        let y = x[0..., ..<1] + Tensor.randn(24, 1)
        let optimiser = SGD(net.parameters(), lr: 0.1)
        var best = (loss: Double.infinity, state: net.stateDict(), epoch: 0)
        for epoch in 0..<100 where epoch - best.epoch < 5 {
            optimiser.zeroGrad()
            F.mseLoss(net(x[..<12]), y[..<12]).backward()
            optimiser.step()
            let loss: Double = noGrad { F.mseLoss(net(x[12...]), y[12...]) }.item()
            if loss < best.loss { best = (loss, net.stateDict().copied, epoch) }
        }
        try net.loadStateDict(best.state)
        #expect(F.mseLoss(net(x[12...]), y[12...]).item() == best.loss && best.epoch < 94)
    }

    @Test func `a recurrent network learns what follows each character`() {
        manualSeed(0)
        let numbers = Tensor(Array(0..<6))
        let x = F.oneHot(numbers[..<5], numClasses: 6).float().unsqueeze(1)
        let (rnn, out) = (RNN(6, 8), Linear(8, 6))
        let optimiser = Adam(rnn.parameters() + out.parameters(), lr: 0.05)
        var logits = Tensor.zeros(5, 6)
        for _ in 0..<100 {
            optimiser.zeroGrad()
            logits = out(rnn(x).output.squeeze(1))
            F.crossEntropy(logits, numbers[1...]).backward()
            optimiser.step()
        }
        #expect(F.crossEntropy(logits, numbers[1...]).item() < 0.01)
        let text = Array(Datasets.helicopter)
        let guesses: [Int] = logits.argmax(dim: 1).scalars()
        #expect(String(guesses.map { text[$0] }) == "要有直升机")
    }
}

extension StateDict {
    /// The same names with copies of the tensors, which training does not change.
    fileprivate var copied: StateDict {
        var copy = StateDict()
        for (name, tensor) in self { copy[name] = tensor.clone() }
        return copy
    }
}
