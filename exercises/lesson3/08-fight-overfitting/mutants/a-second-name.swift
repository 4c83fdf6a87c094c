// message: Copy the values at the best epoch; the state follows the live network.
// fails: 9, 11, 12, 13

import Kindling

/// Dropout with its way back.
struct Drop {
    let p: Double
    /// What the last `forward` multiplied by.
    var scale = Tensor(1.0)

    init(p: Double) { self.p = p }

    /// Drops some numbers and enlarges the others, in training only.
    mutating func forward(_ x: Tensor, _ training: Bool) -> Tensor {
        scale = Tensor(1.0)
        if training {
            scale = (Tensor.rand(x.shape) >= p).float() / (1 - p)
        }
        return x * scale
    }

    /// The slope by the input of the last `forward`.
    func backward(_ dy: Tensor) -> Tensor {
        return dy * scale
    }
}

/// What the sizes of all weights cost.
func l1(_ params: [Tensor], _ lambda: Double) -> Tensor {
    var sum = Tensor(0.0)
    for p in params { sum = sum + p.abs().sum() }
    return lambda * sum
}

/// Trains until nothing gets better, goes back to the best weights, and counts the epochs.
func stopEarly(
    _ net: Module, _ patience: Int, _ epochs: Int, _ epoch: (Int) -> Double
) -> Int {
    var (best, waited, calls) = (Double.infinity, 0, 0)
    var kept = StateDict()
    while calls < epochs && waited < patience {
        let loss = epoch(calls)
        calls += 1
        waited += 1
        if loss < best {
            (best, waited) = (loss, 0)
            for (name, tensor) in net.stateDict() { kept[name] = tensor }
        }
    }
    _ = try? net.loadStateDict(kept)
    return calls
}
