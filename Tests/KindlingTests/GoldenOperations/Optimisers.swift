import Kindling

extension GoldenOperations {
    mutating func addOptimisers() {
        optimiser("optim.SGD") {
            SGD(
                $1, lr: $0.double("lr"), momentum: $0.number("momentum", 0),
                dampening: $0.number("dampening", 0),
                weightDecay: $0.number("weight_decay", 0), nesterov: $0.isSet("nesterov"),
                maximize: $0.isSet("maximize"))
        }
        optimiser("optim.Adam") {
            Adam(
                $1, lr: $0.double("lr"), betas: $0.pair("betas", (0.9, 0.999)),
                eps: $0.number("eps", 1e-8), weightDecay: $0.number("weight_decay", 0),
                amsgrad: $0.isSet("amsgrad"))
        }
        optimiser("optim.AdamW") {
            AdamW($1, lr: $0.double("lr"), weightDecay: $0.number("weight_decay", 0.01))
        }
        optimiser("optim.RMSprop") {
            RMSprop(
                $1, lr: $0.double("lr"), alpha: $0.number("alpha", 0.99),
                weightDecay: $0.number("weight_decay", 0), momentum: $0.number("momentum", 0),
                centered: $0.isSet("centered"))
        }
        optimiser("optim.Adamax") {
            Adamax($1, lr: $0.double("lr"), weightDecay: $0.number("weight_decay", 0))
        }
        addRarerOptimisers()
        addClipping()
    }

    private mutating func addRarerOptimisers() {
        optimiser("optim.Adagrad") {
            Adagrad(
                $1, lr: $0.double("lr"), lrDecay: $0.number("lr_decay", 0),
                weightDecay: $0.number("weight_decay", 0))
        }
        optimiser("optim.Adadelta") {
            Adadelta($1, lr: $0.double("lr"), rho: $0.number("rho", 0.9))
        }
        optimiser("optim.ASGD") { ASGD($1, lr: $0.double("lr"), t0: $0.number("t0", 1e6)) }
        optimiser("optim.NAdam") { NAdam($1, lr: $0.double("lr")) }
        optimiser("optim.LBFGS") {
            LBFGS(
                $1, lr: $0.double("lr"), maxIter: $0.has("max_iter") ? $0.int("max_iter") : 20,
                lineSearchFn: $0.has("line_search_fn") ? .strongWolfe : nil)
        }
        optimiser("optim.RAdam") { RAdam($1, lr: $0.double("lr")) }
        optimiser("optim.Rprop") {
            Rprop($1, lr: $0.double("lr"), etas: $0.pair("etas", (0.5, 1.2)))
        }
    }

    private mutating func addClipping() {
        define("clip_grad_norm_") { call in
            let leaves = leaves(withGradients: call.tensors)
            let norm = clipGradNorm_(
                leaves, call.double("max_norm"), normType: call.double("norm_type"))
            return [norm] + leaves.compactMap(\.grad)
        }
        define("clip_grad_value_") { call in
            let leaves = leaves(withGradients: call.tensors)
            clipGradValue_(leaves, call.double("value"))
            return leaves.compactMap(\.grad)
        }
    }

    /// Names an optimiser by how it is made for the case's one parameter.
    private mutating func optimiser(
        _ op: String, _ make: @escaping @Sendable (GoldenCall, [Tensor]) -> Optimizer
    ) {
        define(op) { call in
            let weight = call.x.clone().requiresGrad_()
            let optimiser = make(call, [weight])
            let places = (0..<6).map { _ in
                optimiser.step {
                    optimiser.zeroGrad()
                    let loss = weight.numel() == 1 ? bowl(weight) : valley(weight)
                    loss.backward()
                    return loss
                }
                return weight.detach().clone().unsqueeze(0)
            }
            return rows(places)
        }
    }
}

/// The functions that `optimisers.py` walks down.
private func bowl(_ w: Tensor) -> Tensor { (w * w).sum() }

private func valley(_ w: Tensor) -> Tensor {
    let scale = Tensor.arange(1, w.numel() + 1).to(w.dtype)
    return (scale * w * w).sum() + (w[1...] * w[..<(-1)]).sum() * 0.5 + w.sin().sum()
}

private func leaves(withGradients gradients: [Tensor]) -> [Tensor] {
    gradients.map { gradient in
        let leaf = zerosLike(gradient).requiresGrad_()
        leaf.grad = gradient.clone()
        return leaf
    }
}

/// Rows one below the other.
private func rows(_ parts: [Tensor]) -> Tensor {
    let result = Tensor.zeros(parts.count, parts[0].numel(), dtype: parts[0].dtype)
    for (place, part) in parts.enumerated() { result[place] = part.view(-1) }
    return result
}

extension GoldenCall {
    /// A number, or its default if the case leaves it out.
    func number(_ name: String, _ fallback: Double) -> Double {
        has(name) ? double(name) : fallback
    }

    /// Whether a truth value is given and true.
    func isSet(_ name: String) -> Bool { has(name) && flag(name) }

    /// Two numbers, or their default if the case leaves them out.
    func pair(_ name: String, _ fallback: (Double, Double)) -> (Double, Double) {
        guard has(name) else { return fallback }
        let numbers = doubles(name)
        return (numbers[0], numbers[1])
    }
}
