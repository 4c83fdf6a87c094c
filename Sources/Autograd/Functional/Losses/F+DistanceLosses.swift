import Arrays

extension F {
    /// The squares of the distances between input and target.
    ///
    /// ```swift
    /// F.mseLoss(Tensor([1.0, 2.0]), Tensor([1.0, 4.0]))  // tensor(2.)
    /// ```
    ///
    /// - Parameters:
    ///   - input: in any shape.
    ///   - target: in the input's shape; another shape broadcasts, with a warning.
    ///   - reduction: what becomes of the losses.
    public static func mseLoss(
        _ input: Tensor, _ target: Tensor, reduction: Reduction = .mean
    ) -> Tensor {
        let (input, target) = matched(input, target)
        let distance = NDArray.subtract(input.array, target.array)
        let result = reduction.apply(NDArray.multiply(distance, distance))
        return record(result, from: input, target) {
            SquareLossNode(result, input, target, reduction)
        }
    }

    /// The distances between input and target.
    public static func l1Loss(
        _ input: Tensor, _ target: Tensor, reduction: Reduction = .mean
    ) -> Tensor {
        let (input, target) = matched(input, target)
        return reduction.apply((input - target).abs())
    }

    /// The halved squares of distances below `beta`, divided by `beta`, and the distances less
    /// half of `beta` above it: smooth where `l1Loss` has a corner.
    public static func smoothL1Loss(
        _ input: Tensor, _ target: Tensor, reduction: Reduction = .mean, beta: Double = 1
    ) -> Tensor {
        if beta < 0 { stop("smooth_l1_loss does not support negative values for beta.") }
        if beta == 0 { return l1Loss(input, target, reduction: reduction) }
        return rounded(
            input, target, reduction, Corner(width: beta, scale: 1 / beta),
            "SmoothL1LossBackward0")
    }

    /// The halved squares of distances up to `delta`, and `delta` times the distances less half
    /// of `delta` above it.
    public static func huberLoss(
        _ input: Tensor, _ target: Tensor, reduction: Reduction = .mean, delta: Double = 1
    ) -> Tensor {
        if delta <= 0 { stop("huber_loss does not support non-positive values for delta.") }
        return rounded(
            input, target, reduction, Corner(width: delta, scale: 1), "HuberLossBackward0")
    }

    private static func rounded(
        _ input: Tensor, _ target: Tensor, _ reduction: Reduction, _ corner: Corner,
        _ label: String
    ) -> Tensor {
        let (input, target) = matched(input, target)
        let losses = noGrad { corner.losses(input - target) }
        let result = reduction.apply(losses.array)
        return record(result, from: input, target) {
            RoundedLossNode(result, input, target, reduction, corner, label)
        }
    }

    /// Both in one shape, with PyTorch's warning where that takes broadcasting.
    private static func matched(_ input: Tensor, _ target: Tensor) -> (Tensor, Tensor) {
        if input.shape == target.shape { return (input, target) }
        warn(
            "Using a target size (torch.Size(\(target.shape))) that is different to the input "
                + "size (torch.Size(\(input.shape))). This will likely lead to incorrect results "
                + "due to broadcasting. Please ensure they have the same size.")
        let shape = Shape.broadcast(input.shape, target.shape)
        return (input.expand(shape), target.expand(shape))
    }
}

/// A rounded corner: a parabola up to a distance, and straight lines from there.
private struct Corner {
    let width: Double
    let scale: Double

    func losses(_ distance: Tensor) -> Tensor {
        let inside = distance.clamp(-width, width)
        return inside * (distance - inside * 0.5) * scale
    }

    func slope(_ distance: Tensor) -> Tensor { distance.clamp(-width, width) * scale }
}

/// A loss of the distance between two tensors: what one gains the other loses.
private class DistanceLossNode: PairNode {
    private let reduction: Reduction

    init(_ output: NDArray, _ input: Tensor, _ target: Tensor, _ reduction: Reduction) {
        self.reduction = reduction
        super.init(output, input, target)
    }

    /// The derivatives of the losses by the distances, times a gradient.
    func slope(_ distance: Tensor, _ gradient: Tensor) -> Tensor { gradient }

    final override func firstGradient(_ gradient: Tensor) -> Tensor {
        let distance = left - right
        return slope(distance, reduction.share(gradient, of: distance.numel()))
    }

    final override func secondGradient(_ gradient: Tensor) -> Tensor { -firstGradient(gradient) }
}

private final class SquareLossNode: DistanceLossNode {
    override var name: String { "MseLossBackward0" }

    override func slope(_ distance: Tensor, _ gradient: Tensor) -> Tensor {
        distance * (gradient * 2)
    }
}

private final class RoundedLossNode: DistanceLossNode {
    private let corner: Corner
    private let label: String

    init(
        _ output: NDArray, _ input: Tensor, _ target: Tensor, _ reduction: Reduction,
        _ corner: Corner, _ label: String
    ) {
        self.corner = corner
        self.label = label
        super.init(output, input, target, reduction)
    }

    override var name: String { label }

    override func slope(_ distance: Tensor, _ gradient: Tensor) -> Tensor {
        corner.slope(distance) * gradient
    }
}
