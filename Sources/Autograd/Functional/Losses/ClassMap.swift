import Arrays

/// The losses of log-probabilities for target classes: a linear map of the log-probabilities.
struct ClassMap: LinearMap {
    let name: String
    private let picks: ClassPicks
    private let reduction: Reduction
    private let shape: Shape
    private let inputShape: Shape

    init(
        _ picks: ClassPicks, _ input: Tensor, _ target: Tensor, _ reduction: Reduction
    ) {
        name = input.dim() > 2 ? "NllLoss2DBackward0" : "NllLossBackward0"
        self.picks = picks
        self.reduction = reduction
        inputShape = input.shape
        shape = reduction == .none ? target.shape : Shape()
    }

    func apply(_ input: NDArray) -> NDArray {
        let losses = picks.losses(of: input)
        switch reduction {
        case .none: return losses.view(Layout(contiguous: shape))
        case .mean: return NDArray.divide(Reduction.sum.apply(losses), total, in: input.dtype)
        default: return reduction.apply(losses)
        }
    }

    func applyTransposed(_ gradient: NDArray) -> NDArray {
        let share =
            reduction == .mean ? NDArray.divide(gradient, total, in: gradient.dtype) : gradient
        return picks.spread(share, over: inputShape)
    }

    private var total: Scalar { .double(picks.totalWeight) }
}
