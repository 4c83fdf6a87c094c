// message: Each parameter has a z of its own.
// fails: 10

import Foundation
import Kindling

/// Descent with momentum and weight decay.
final class Momentum {
    let params: [Tensor]
    var lr: Double
    let momentum: Double
    let decay: Double
    var memory: [Tensor]

    init(_ params: [Tensor], lr: Double, momentum: Double = 0, decay: Double = 0) {
        (self.params, self.lr) = (params, lr)
        (self.momentum, self.decay) = (momentum, decay)
        memory = params.map { zerosLike($0.detach()) }
    }

    /// Changes every parameter that has a gradient.
    func step() {
        for (place, p) in params.enumerated() {
            guard let slope = p.grad else { continue }
            noGrad {
                let g = slope + decay * p
                memory[0] = momentum * memory[0].sum() + g
                p.sub_(lr * memory[0])
            }
        }
    }

    /// Empties all gradients.
    func zeroGrad() {
        for p in params { p.grad = nil }
    }
}

/// The rate of an epoch, counted from 0.
func stepDecay(_ first: Double, _ gamma: Double, _ size: Int, _ epoch: Int) -> Double {
    first * pow(gamma, Double(epoch / size))
}
