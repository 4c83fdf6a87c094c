import Kindling

/// The first losses of whole training runs, as `programs.py` records them.
extension GoldenOperations {
    mutating func addPrograms() {
        program("linear regression", linearRegression)
        program("softmax regression", softmaxRegression)
        program("raw tensors", rawTensors)
        program("perceptron", perceptron)
        program("squared errors", squaredErrors)
        program("two layers by hand", twoLayersByHand)
        program("weight decay and plateau", weightDecayAndPlateau)
        program("lasso", lasso)
        program("normalised", normalised)
        program("lenet", lenet)
        program("resnet", resnet)
        program("frozen body", frozenBody)
        program("sine", sine)
        program("sequence lstm", sequenceLSTM)
        program("sequence gru", sequenceGRU)
        program("characters", characters)
        program("embedded words", embeddedWords)
        program("himmelblau", himmelblau)
        program("linear by hand", linearByHand)
        program("softmax by hand", softmaxByHand)
        program("step schedule", stepSchedule)
        program("log likelihood", logLikelihood)
        program("new head", newHead)
    }

    private mutating func program(_ name: String, _ run: @escaping @Sendable () -> [Double]) {
        define("program \(name)") { _ in
            manualSeed(5)
            return Tensor(run(), dtype: .float64)
        }
    }
}

/// Twenty steps of training, and the loss of each.
func train(_ optimiser: Optimizer, _ lossOf: (Int) -> Tensor) -> [Double] {
    (0..<20).map { step in
        let loss = lossOf(step)
        optimiser.zeroGrad()
        loss.backward()
        optimiser.step()
        return loss.item()
    }
}

/// Random pictures with random labels.
func pictures(_ sizes: Int...) -> (x: Tensor, y: Tensor) {
    let x = Tensor.rand(Shape(sizes))
    return (x, Tensor.randint(0, 10, [sizes[0]]))
}
