import Arrays

/// The losses of log-probabilities for targets: a linear map of the log-probabilities.
struct ClassMap<Targets: ClassTargets>: LinearMap {
    let name: String
    let targets: Targets
    let reduction: Reduction
    /// What the sum of the losses is divided by for their mean.
    let divisor: Double
    let inputShape: Shape
    let lossShape: Shape

    func apply(_ input: NDArray) -> NDArray {
        let losses = targets.losses(of: input)
        switch reduction {
        case .none: return losses.view(Layout(contiguous: lossShape))
        case .mean:
            return NDArray.divide(Reduction.sum.apply(losses), .double(divisor), in: input.dtype)
        default: return reduction.apply(losses)
        }
    }

    func applyTransposed(_ gradient: NDArray) -> NDArray {
        targets.spread(share(gradient), over: inputShape)
    }

    /// What the logits get of the result's gradient.
    func slopes(of shares: NDArray, _ gradient: NDArray) -> NDArray {
        targets.slopes(of: shares, share(gradient))
    }

    private func share(_ gradient: NDArray) -> NDArray {
        if reduction != .mean { return gradient }
        return NDArray.divide(gradient, .double(divisor), in: gradient.dtype)
    }
}
