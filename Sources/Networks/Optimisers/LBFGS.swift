import Arrays
import Autograd

/// Steps along directions that take the curvature into account, as far as the last steps tell it.
///
/// It evaluates the function several times in a step, so a step needs a closure that computes the
/// loss and its gradients.
///
/// ```swift
/// let optimizer = LBFGS([x])
/// optimizer.step {
///     optimizer.zeroGrad()
///     let loss = f(x)
///     loss.backward()
///     return loss
/// }
/// ```
public final class LBFGS: Optimizer {
    /// How far to go along a direction.
    public enum LineSearch: Sendable {
        /// As far as the strong Wolfe conditions allow.
        case strongWolfe
    }

    private let maxIter: Int
    private let maxEval: Int
    private let toleranceGrad: Double
    private let toleranceChange: Double
    private let historySize: Int
    private let lineSearch: LineSearch?
    private var curvature = Curvature()
    private var direction = Tensor(0.0)
    private var length = 0.0
    private var lastGradient: Tensor?

    /// An optimiser for parameters, all in one group.
    ///
    /// - Parameters:
    ///   - params: the parameters, leaves of the graph.
    ///   - lr: the learning rate. Default 1.
    ///   - maxIter: how many directions a step takes at most. Default 20.
    ///   - maxEval: how many evaluations a step takes at most. Default 5/4 of `maxIter`.
    ///   - toleranceGrad: a step ends when no slope is larger. Default 1e-7.
    ///   - toleranceChange: a step ends when nothing changes more. Default 1e-9.
    ///   - historySize: how many of the last directions tell the curvature. Default 100.
    ///   - lineSearchFn: how far to go along a direction; nil for `lr`. Default nil.
    public init(
        _ params: [Tensor], lr: Double = 1, maxIter: Int = 20, maxEval: Int? = nil,
        toleranceGrad: Double = 1e-7, toleranceChange: Double = 1e-9, historySize: Int = 100,
        lineSearchFn: LineSearch? = nil
    ) {
        self.maxIter = maxIter
        self.maxEval = maxEval ?? maxIter * 5 / 4
        (self.toleranceGrad, self.toleranceChange) = (toleranceGrad, toleranceChange)
        self.historySize = historySize
        lineSearch = lineSearchFn
        super.init([ParamGroup(params)], ParamGroup.Settings(lr: lr))
    }

    /// Stops the program: this optimiser needs a closure.
    public override func step() {
        stop("LBFGS.step() missing 1 required positional argument: 'closure'")
    }

    /// Takes up to `maxIter` directions, and returns the loss before.
    @discardableResult
    public override func step(_ closure: () -> Tensor) -> Tensor {
        let first = closure()
        var loss: Double = first.item()
        var (gradient, evaluations) = (flatGradient(), 1)
        if largest(gradient) <= toleranceGrad { return first }
        for iteration in 1...maxIter {
            turn(gradient)
            let before = loss
            let slope = product(gradient, direction)
            if slope > -toleranceChange { break }
            if lineSearch == .strongWolfe {
                let start = SearchPoint(t: 0, loss: loss, gradient: gradient, slope: slope)
                let search = WolfeSearch(start, largest(direction), toleranceChange)
                let found = search.run(from: length) { point(at: $0, closure) }
                (loss, gradient, length) = (found.point.loss, found.point.gradient, found.point.t)
                evaluations += found.evaluations
                move(by: length)
            } else {
                move(by: length)
                if iteration == maxIter { break }
                loss = closure().item()
                gradient = flatGradient()
                evaluations += 1
            }
            if evaluations >= maxEval || isStill(gradient, loss - before) { break }
        }
        return first
    }

    private func isStill(_ gradient: Tensor, _ change: Double) -> Bool {
        largest(gradient) <= toleranceGrad || largest(direction) * abs(length) <= toleranceChange
            || abs(change) < toleranceChange
    }

    /// Finds the next direction.
    private func turn(_ gradient: Tensor) {
        let lr = paramGroups[0].lr
        if let lastGradient {
            curvature.learn(gradient - lastGradient, direction * length, keeping: historySize)
            direction = curvature.direction(for: gradient)
            length = lr
        } else {
            direction = -gradient
            length = min(1, 1 / (gradient.abs().sum().item() as Double)) * lr
        }
        lastGradient = gradient.clone()
    }
}

extension LBFGS {
    private func flatGradient() -> Tensor {
        noGrad {
            cat(paramGroups[0].params.map { ($0.grad ?? zerosLike($0)).reshape(-1) })
        }
    }

    /// Moves the parameters along the direction.
    private func move(by length: Double) {
        var start = 0
        noGrad {
            for parameter in paramGroups[0].params {
                let part = direction[start..<start + parameter.numel()].view(parameter.shape)
                parameter.add_(part, alpha: length)
                start += parameter.numel()
            }
        }
    }

    /// What is found a length along the direction; the parameters stay where they are.
    private func point(at length: Double, _ closure: () -> Tensor) -> SearchPoint {
        let places = paramGroups[0].params.map { $0.detach().clone() }
        move(by: length)
        let loss: Double = closure().item()
        let gradient = flatGradient()
        noGrad {
            for (parameter, place) in zip(paramGroups[0].params, places) { parameter.copy_(place) }
        }
        return SearchPoint(
            t: length, loss: loss, gradient: gradient, slope: product(gradient, direction))
    }
}

private func product(_ first: Tensor, _ second: Tensor) -> Double { first.dot(second).item() }

private func largest(_ tensor: Tensor) -> Double { tensor.abs().max().item() }

/// What the last steps told of the curvature.
private struct Curvature {
    private var steps: [(change: Tensor, move: Tensor, weight: Tensor)] = []
    private var scale = Tensor(1.0)

    /// Learns from how a move changed the gradient.
    mutating func learn(_ change: Tensor, _ move: Tensor, keeping limit: Int) {
        let overlap = change.dot(move)
        if overlap.item() <= 1e-10 { return }
        if steps.count == limit { steps.removeFirst() }
        steps.append((change, move, 1 / overlap))
        scale = overlap / change.dot(change)
    }

    /// The way down, by the two loops of L-BFGS.
    func direction(for gradient: Tensor) -> Tensor {
        let way = -gradient
        var shares: [Tensor] = []
        for step in steps.reversed() {
            let share = step.move.dot(way) * step.weight
            way.add_(step.change, alpha: -share.item())
            shares.append(share)
        }
        way.mul_(scale)
        for (step, share) in zip(steps, shares.reversed()) {
            let other = step.change.dot(way) * step.weight
            way.add_(step.move, alpha: (share - other).item())
        }
        return way
    }
}
