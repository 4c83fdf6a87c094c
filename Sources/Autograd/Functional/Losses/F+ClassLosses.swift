import Arrays

extension F {
    /// Minus the log-probability of the target class.
    ///
    /// - Parameters:
    ///   - input: log-probabilities: `[n, classes]`, `[classes]` or `[n, classes, …]`
    ///   - target: a class for each example or place, `.int64`: `[n]`, `[]` or `[n, …]`
    ///   - weight: what the losses of each class are multiplied by, `[classes]`.
    ///   - ignoreIndex: a target that counts nothing.
    ///   - reduction: what becomes of the losses; the mean is weighted too.
    public static func nllLoss(
        _ input: Tensor, _ target: Tensor, weight: Tensor? = nil, ignoreIndex: Int = -100,
        reduction: Reduction = .mean
    ) -> Tensor {
        let picks = picks(input, target, weight, ignoreIndex)
        return input.mapped(by: map(picks, picks.totalWeight, input, reduction))
    }

    /// `nllLoss` of `logSoftmax(input)`: how far the predicted shares of the classes are from the
    /// target.
    ///
    /// ```swift
    /// let logits: Tensor = [[2.0, 1.0, 0.1]]
    /// F.crossEntropy(logits, Tensor([0]))  // tensor(0.4170)
    /// ```
    ///
    /// - Parameters:
    ///   - input: logits: `[n, classes]`, `[classes]` or `[n, classes, …]`
    ///   - target: a class for each example or place, `.int64`: `[n]`, `[]` or `[n, …]`; or the
    ///     shares of all classes, in the input's shape and kind.
    ///   - weight: what the losses of each class are multiplied by, `[classes]`.
    ///   - ignoreIndex: a target that counts nothing.
    ///   - reduction: what becomes of the losses; the mean is weighted too.
    ///   - labelSmoothing: the part, from 0 to 1, of the target that is shared by all classes.
    public static func crossEntropy(
        _ input: Tensor, _ target: Tensor, weight: Tensor? = nil, ignoreIndex: Int = -100,
        reduction: Reduction = .mean, labelSmoothing: Double = 0
    ) -> Tensor {
        if labelSmoothing < 0 || labelSmoothing > 1 {
            stop("label_smoothing must be between 0.0 and 1.0. Got: \(labelSmoothing)")
        }
        if input.dim() == 0 { stop("Expected an input with at least 1 dimension for the classes") }
        let shares = input.logSoftmax(dim: input.dim() == 1 ? 0 : 1)
        if input.shape == target.shape {
            return crossEntropy(shares, chances: target, weight, reduction, labelSmoothing)
        }
        let picks = picks(shares, target, weight, ignoreIndex)
        let total = picks.totalWeight
        if labelSmoothing == 0 { return shares.crossEntropy(map(picks, total, shares, reduction)) }
        let smoothed = picks.smoothed(by: labelSmoothing, shares.shape, shares.dtype)
        return shares.crossEntropy(map(smoothed, total, shares, reduction, "AddBackward0"))
    }

    private static func crossEntropy(
        _ shares: Tensor, chances: Tensor, _ weight: Tensor?, _ reduction: Reduction,
        _ smoothing: Double
    ) -> Tensor {
        if !chances.isFloatingPoint() {
            stop(
                "Expected floating point type for target with class probabilities, got "
                    + chances.dtype.scalarTypeName)
        }
        let classes = shares.shape[shares.classDim]
        var target =
            smoothing > 0 ? chances * (1 - smoothing) + smoothing / Double(classes) : chances
        if let weight { target = target * weight.detach().perClass(of: shares) }
        let examples = shares.numel() / classes
        if target.node != nil || target.dtype != shares.dtype {
            return crossEntropy(shares, products: shares * target, reduction, examples)
        }
        let name = reduction == .mean ? "DivBackward1" : "NegBackward0"
        let targets = ClassShares(target.array, skipsNothing: true)
        return shares.crossEntropy(map(targets, Double(examples), shares, reduction, name))
    }

    /// The loss for targets that take part in differentiation, or are of another kind.
    private static func crossEntropy(
        _ shares: Tensor, products: Tensor, _ reduction: Reduction, _ examples: Int
    ) -> Tensor {
        switch reduction {
        case .none: -products.sum(dim: shares.classDim)
        case .mean: -products.sum() / examples
        default: reduction.apply(-products)
        }
    }

    /// - Parameter name: PyTorch's name of the operation, where it is not that of `nllLoss`.
    private static func map<Targets: ClassTargets>(
        _ targets: Targets, _ divisor: Double, _ input: Tensor, _ reduction: Reduction,
        _ name: String? = nil
    ) -> ClassMap<Targets> {
        var places = input.shape
        places.remove(at: input.classDim)
        return ClassMap(
            name: name ?? (input.dim() > 2 ? "NllLoss2DBackward0" : "NllLossBackward0"),
            targets: targets, reduction: reduction, divisor: divisor, inputShape: input.shape,
            lossShape: reduction == .none ? places : Shape())
    }

    private static func picks(
        _ input: Tensor, _ target: Tensor, _ weight: Tensor?, _ ignoreIndex: Int
    ) -> ClassPicks {
        check(input, target)
        let classes = input.shape[input.classDim]
        if let weight, weight.shape != [classes] {
            stop(
                "weight tensor should be defined either for all \(classes) classes or no classes "
                    + "but got weight tensor of shape: \(weight.shape)")
        }
        return ClassPicks(
            ClassFrame(input.shape), targets: target.array.converted(to: .int64).contiguous(),
            weight: weight?.array, ignoring: ignoreIndex)
    }

    private static func check(_ input: Tensor, _ target: Tensor) {
        if input.dim() == 0 { stop("Expected at least 1 dimension for the classes") }
        input.requireFloatingPoint("nll_loss_out_frame")
        if target.dtype != .int64 && target.dtype != .uint8 {
            stop(
                "expected target dtype to be Long or Byte, but got "
                    + target.dtype.scalarTypeName)
        }
        if input.dim() > 1 && target.dim() > 0 && input.shape[0] != target.shape[0] {
            stop(
                "Expected input batch_size (\(input.shape[0])) to match target batch_size "
                    + "(\(target.shape[0])).")
        }
        if input.dim() <= 2 && target.dim() > 1 {
            stop("0D or 1D target tensor expected, multi-target not supported")
        }
        var places = input.shape
        places.remove(at: input.classDim)
        if target.shape != places {
            stop("Expected target size \(places), got \(target.shape)")
        }
    }
}

extension Tensor {
    /// The dimension of the classes.
    fileprivate var classDim: Int { dim() == 1 ? 0 : 1 }

    /// Numbers for every class, to be multiplied with a tensor of all classes.
    fileprivate func perClass(of input: Tensor) -> Tensor {
        var sizes = Shape(repeating: 1, count: input.dim())
        sizes[input.classDim] = numel()
        return reshape(sizes)
    }
}
