import Arrays

extension F {
    /// `−(t log p + (1 − t) log(1 − p))` for probabilities p and targets t; logarithms below −100
    /// count as −100.
    ///
    /// - Parameters:
    ///   - input: probabilities from 0 to 1, in any shape.
    ///   - target: from 0 to 1, in the input's shape.
    ///   - weight: what the losses are multiplied by; it broadcasts.
    ///   - reduction: what becomes of the losses.
    public static func binaryCrossEntropy(
        _ input: Tensor, _ target: Tensor, weight: Tensor? = nil, reduction: Reduction = .mean
    ) -> Tensor {
        if input.shape != target.shape {
            stop(
                "Using a target size (torch.Size(\(target.shape))) that is different to the input "
                    + "size (torch.Size(\(input.shape))) is deprecated. Please ensure they have "
                    + "the same size.")
        }
        if (input.detach() < 0).any().item() || (input.detach() > 1).any().item() {
            stop("all elements of input should be between 0 and 1")
        }
        let losses = noGrad {
            let ifFalse = (-input).log1p().clamp(min: -100)
            return (target - 1) * ifFalse - target * input.log().clamp(min: -100)
        }
        return weighted(input, target, losses, weight, reduction) {
            ProbabilityLossNode($0, input, target, weight, reduction)
        }
    }

    /// `binaryCrossEntropy` of `sigmoid(input)`, exact for every input.
    ///
    /// - Parameters:
    ///   - input: logits, in any shape.
    ///   - target: from 0 to 1, in the input's shape.
    ///   - weight: what the losses are multiplied by; it broadcasts.
    ///   - posWeight: what the losses of positive targets are multiplied by; it broadcasts.
    ///   - reduction: what becomes of the losses.
    public static func binaryCrossEntropyWithLogits(
        _ input: Tensor, _ target: Tensor, weight: Tensor? = nil, posWeight: Tensor? = nil,
        reduction: Reduction = .mean
    ) -> Tensor {
        if input.shape != target.shape {
            stop(
                "Target size (torch.Size(\(target.shape))) must be the same as input size "
                    + "(torch.Size(\(input.shape)))")
        }
        let losses = noGrad {
            let rest = (1 - target) * input
            let positive = posWeight.map { ($0 - 1) * target + 1 }
            return rest - (positive.map { $0 * logsigmoid(input) } ?? logsigmoid(input))
        }
        return weighted(input, target, losses, weight, reduction) {
            LogitLossNode($0, input, target, weight, reduction, posWeight)
        }
    }

    private static func weighted(
        _ input: Tensor, _ target: Tensor, _ losses: Tensor, _ weight: Tensor?,
        _ reduction: Reduction, _ node: (NDArray) -> Node
    ) -> Tensor {
        let all = noGrad { weight.map { losses * $0.detach() } ?? losses }
        let result = reduction.apply(all.array)
        return record(result, from: input, target) { node(result) }
    }
}

/// A loss of pairs of elements whose weights learn nothing.
private class WeightedLossNode: PairNode {
    private let reduction: Reduction
    private let weight: SavedTensor?
    private let count: Int

    init(
        _ output: NDArray, _ input: Tensor, _ target: Tensor, _ weight: Tensor?,
        _ reduction: Reduction
    ) {
        self.reduction = reduction
        self.weight = weight.map { SavedTensor($0) }
        count = input.numel()
        super.init(output, input, target)
    }

    /// What each loss gets of the gradient.
    final func share(_ gradient: Tensor) -> Tensor {
        let share = reduction.share(gradient, of: count)
        return weight.map { share * SavedTensor.unpacked($0, nil) } ?? share
    }
}

private final class ProbabilityLossNode: WeightedLossNode {
    override var name: String { "BinaryCrossEntropyBackward0" }

    override func firstGradient(_ gradient: Tensor) -> Tensor {
        let (chance, target) = (left, right)
        let spread = ((1 - chance) * chance).clamp(min: 1e-12)
        return share(gradient) * (chance - target) / spread
    }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        let chance = left
        return share(gradient) * ((-chance).log1p() - chance.log())
    }
}

private final class LogitLossNode: WeightedLossNode {
    private let posWeight: SavedTensor?

    init(
        _ output: NDArray, _ input: Tensor, _ target: Tensor, _ weight: Tensor?,
        _ reduction: Reduction, _ posWeight: Tensor?
    ) {
        self.posWeight = posWeight.map { SavedTensor($0) }
        super.init(output, input, target, weight, reduction)
    }

    override var name: String { "BinaryCrossEntropyWithLogitsBackward0" }

    override func firstGradient(_ gradient: Tensor) -> Tensor {
        let (logit, target) = (left, right)
        guard let posWeight else { return share(gradient) * (logit.sigmoid() - target) }
        let positive = (SavedTensor.unpacked(posWeight, nil) - 1) * target + 1
        return share(gradient) * (1 - target - positive * (-logit).sigmoid())
    }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        let logit = left
        guard let posWeight else { return share(gradient) * -logit }
        let extra = SavedTensor.unpacked(posWeight, nil) - 1
        return share(gradient) * (-logit - extra * F.logsigmoid(logit))
    }
}
