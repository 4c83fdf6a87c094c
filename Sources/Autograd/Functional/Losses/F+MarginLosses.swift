import Arrays

extension F {
    /// The input where the target is 1, and what `margin` is above it where the target is −1.
    public static func hingeEmbeddingLoss(
        _ input: Tensor, _ target: Tensor, margin: Double = 1, reduction: Reduction = .mean
    ) -> Tensor {
        let rest = (margin - input).clamp(min: 0)
        let zero = zerosLike(input)
        let ifFar = Tensor.where(target .!= 1, rest, zero)
        return reduction.apply(ifFar + Tensor.where(target .!= -1, input, zero))
    }

    /// `log(1 + e^(−target × input))` for targets 1 and −1.
    public static func softMarginLoss(
        _ input: Tensor, _ target: Tensor, reduction: Reduction = .mean
    ) -> Tensor {
        let losses = -logsigmoid(input * target)
        return reduction.apply(losses).named("SoftMarginLossBackward0")
    }

    /// What is missing to a lead of `margin` of the first input over the second where the target
    /// is 1, and of the second over the first where it is −1.
    public static func marginRankingLoss(
        _ input1: Tensor, _ input2: Tensor, _ target: Tensor, margin: Double = 0,
        reduction: Reduction = .mean
    ) -> Tensor {
        if input1.dim() != input2.dim() || input1.dim() != target.dim() {
            stop(
                "margin_ranking_loss : All input tensors should have same dimension but got "
                    + "sizes: input1: torch.Size(\(input1.shape)), input2: "
                    + "torch.Size(\(input2.shape)), target: torch.Size(\(target.shape)) ")
        }
        return reduction.apply((-target * (input1 - input2) + margin).clamp(min: 0))
    }

    /// What is missing to a lead of `margin` of the target class over every other class, to the
    /// power of `p`, averaged over the classes.
    ///
    /// - Parameters:
    ///   - input: scores: `[n, classes]` or `[classes]`
    ///   - target: the class of each example, `.int64`: `[n]` or `[]`
    ///   - p: 1 or 2.
    ///   - weight: what the losses of each target class are multiplied by, `[classes]`.
    public static func multiMarginLoss(
        _ input: Tensor, _ target: Tensor, p: Int = 1, margin: Double = 1, weight: Tensor? = nil,
        reduction: Reduction = .mean
    ) -> Tensor {
        if p != 1 && p != 2 { stop("only p == 1 and p == 2 supported") }
        let scores = input.dim() == 1 ? input.unsqueeze(0) : input
        let classes = scores.shape[1]
        let numbers = target.reshape([-1, 1])
        if numbers.shape[0] != scores.shape[0] {
            stop("inconsistent target size, got: \(target.shape)")
        }
        let isTarget = numbers .== Tensor.arange(classes).unsqueeze(0)
        let own = scores.maskedFill(isTarget.logicalNot(), 0).sum(dim: 1, keepdim: true)
        var missing = (scores - own + margin).clamp(min: 0).maskedFill(isTarget, 0)
        if p == 2 { missing = missing.square() }
        if let weight {
            let chosen = (isTarget.to(weight.dtype) * weight.detach()).sum(dim: 1, keepdim: true)
            missing = missing * chosen
        }
        let losses = missing.sum(dim: 1) / classes
        return reduction.apply(input.dim() == 1 ? losses.squeeze(0) : losses)
            .named("MultiMarginLossBackward0")
    }

    /// The Kullback–Leibler divergence: `target × (log target − input)`.
    ///
    /// - Parameters:
    ///   - input: log-probabilities, in any shape.
    ///   - target: probabilities, or their logarithms with `logTarget`.
    ///   - reduction: `.batchmean` is the divergence itself; `.mean` divides by the number of
    ///     elements.
    public static func klDiv(
        _ input: Tensor, _ target: Tensor, reduction: Reduction = .mean, logTarget: Bool = false
    ) -> Tensor {
        let losses =
            logTarget ? target.exp() * (target - input) : entropy(target) - target * input
        if reduction == .batchmean { return losses.sum() / input.shape[0] }
        return reduction.apply(losses)
    }

    /// `t log t`, which is 0 at 0.
    private static func entropy(_ target: Tensor) -> Tensor {
        target * target.clamp(min: 1e-38).log()
    }
}
