import Arrays
import Autograd

/// What batch norms of all shapes have in common.
public class BatchNorm: Module {
    /// The number of channels.
    public final let numFeatures: Int
    /// What is added to the variances, so that none is 0.
    public final let eps: Double
    /// How far the running statistics move at each batch; nil for the mean of all batches.
    public final let momentum: Double?
    /// The factors γ, ones at first; nil if there are none.
    public final var weight: Tensor?
    /// What is added, β, zeros at first; nil if there is none.
    public final var bias: Tensor?
    /// The mean of each channel that evaluation uses; nil if it is not tracked.
    public final var runningMean: Tensor?
    /// The variance of each channel that evaluation uses; nil if it is not tracked.
    public final var runningVar: Tensor?
    /// How many batches the running statistics have seen.
    public final var numBatchesTracked: Tensor?

    /// A batch norm of so many channels.
    ///
    /// - Parameters:
    ///   - numFeatures: the number of channels.
    ///   - eps: what is added to the variances. Default 1e-5.
    ///   - momentum: how far the running statistics move at each batch; nil for the mean of all
    ///     batches. Default 0.1.
    ///   - affine: whether factors and summands are learned. Default `true`.
    ///   - trackRunningStats: whether there are running statistics. Default `true`.
    ///   - dtype: the kind of number.
    public init(
        _ numFeatures: Int, eps: Double = 1e-5, momentum: Double? = 0.1, affine: Bool = true,
        trackRunningStats: Bool = true, dtype: DType? = nil
    ) {
        (self.numFeatures, self.eps, self.momentum) = (numFeatures, eps, momentum)
        if affine {
            weight = Parameter(Tensor.ones(numFeatures, dtype: dtype))
            bias = Parameter(Tensor.zeros(numFeatures, dtype: dtype))
        }
        if trackRunningStats {
            runningMean = Buffer(Tensor.zeros(numFeatures, dtype: dtype))
            runningVar = Buffer(Tensor.ones(numFeatures, dtype: dtype))
            numBatchesTracked = Buffer(Tensor(0))
        }
        super.init()
    }

    /// How many dimensions an input may have.
    var ranks: [Int] { [] }

    /// The input with every channel normalised.
    public final override func forward(_ input: Tensor) -> Tensor {
        if !ranks.contains(input.dim()) {
            let expected = joinedTexts(ranks.map { "\($0)D" }, " or ")
            stop("expected \(expected) input (got \(input.dim())D input)")
        }
        return F.batchNorm(
            input, runningMean, runningVar, weight: weight, bias: bias,
            training: training || runningMean == nil, momentum: share(), eps: eps)
    }

    /// Counts a batch, and gives how far the running statistics move.
    private func share() -> Double {
        guard training, let numBatchesTracked else { return momentum ?? 0 }
        noGrad { _ = numBatchesTracked.add_(1) }
        return momentum ?? 1 / (numBatchesTracked.item() as Double)
    }

    /// The factors and summands, and the running statistics.
    public final override var storedMembers: [Member] {
        [
            .parameter("weight", weight), .parameter("bias", bias),
            .buffer("running_mean", runningMean), .buffer("running_var", runningVar),
            .buffer("num_batches_tracked", numBatchesTracked),
        ]
    }

    /// The settings, as `print` shows them.
    public final override var extraRepr: String {
        "\(numFeatures), eps=\(python(eps)), momentum=\(momentum.map { python($0) } ?? "None"), "
            + "affine=\(python(weight != nil)), bias=\(python(bias != nil)), "
            + "track_running_stats=\(python(runningMean != nil))"
    }
}
