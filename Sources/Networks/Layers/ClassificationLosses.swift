import Arrays
import Autograd

/// The mean of −log(share of the true class) over rows of logits: PyTorch's
/// `nn.CrossEntropyLoss`.
///
/// ```swift
/// let criterion = CrossEntropyLoss()
/// let loss = criterion(net(x), labels)
/// ```
///
/// It takes logits, not shares, and whole numbers (or shares) as the target.
public final class CrossEntropyLoss: Loss {
    private let weight: Tensor?
    private let ignoreIndex: Int
    private let labelSmoothing: Double

    /// A loss with these settings.
    ///
    /// - Parameters:
    ///   - weight: what the losses of each class are multiplied by, `[classes]`. Default: nothing.
    ///   - ignoreIndex: a target that counts nothing. Default −100.
    ///   - labelSmoothing: the part, from 0 to 1, of the target that is shared by all classes.
    ///     Default 0.
    ///   - reduction: what becomes of the losses; the mean is weighted too. Default `.mean`.
    public init(
        weight: Tensor? = nil, ignoreIndex: Int = -100, labelSmoothing: Double = 0,
        reduction: Reduction = .mean
    ) {
        self.weight = weight
        self.ignoreIndex = ignoreIndex
        self.labelSmoothing = labelSmoothing
        super.init(reduction: reduction)
    }

    /// How far the input is from the target.
    public override func forward(_ input: Tensor, _ target: Tensor) -> Tensor {
        F.crossEntropy(
            input, target, weight: weight, ignoreIndex: ignoreIndex, reduction: reduction,
            labelSmoothing: labelSmoothing)
    }

    /// The weights.
    public override var storedMembers: [Member] {
        [.buffer("weight", weight)]
    }

    /// The name of the type.
    public override var typeName: String { "CrossEntropyLoss" }
}

/// The mean of −(the number of the true class) over rows of log-shares: PyTorch's
/// `nn.NLLLoss`.
public final class NLLLoss: Loss {
    private let weight: Tensor?
    private let ignoreIndex: Int

    /// A loss with these settings.
    public init(weight: Tensor? = nil, ignoreIndex: Int = -100, reduction: Reduction = .mean) {
        self.weight = weight
        self.ignoreIndex = ignoreIndex
        super.init(reduction: reduction)
    }

    /// How far the input is from the target.
    public override func forward(_ input: Tensor, _ target: Tensor) -> Tensor {
        F.nllLoss(
            input, target, weight: weight, ignoreIndex: ignoreIndex, reduction: reduction)
    }

    /// The weights.
    public override var storedMembers: [Member] {
        [.buffer("weight", weight)]
    }

    /// The name of the type.
    public override var typeName: String { "NLLLoss" }
}

/// Cross entropy of chances against truth values 0 and 1: PyTorch's `nn.BCELoss`.
public final class BCELoss: Loss {
    private let weight: Tensor?

    /// A loss with these settings.
    public init(weight: Tensor? = nil, reduction: Reduction = .mean) {
        self.weight = weight
        super.init(reduction: reduction)
    }

    /// How far the input is from the target.
    public override func forward(_ input: Tensor, _ target: Tensor) -> Tensor {
        F.binaryCrossEntropy(input, target, weight: weight, reduction: reduction)
    }

    /// The weights.
    public override var storedMembers: [Member] {
        [.buffer("weight", weight)]
    }

    /// The name of the type.
    public override var typeName: String { "BCELoss" }
}

/// Cross entropy of logits against truth values 0 and 1: PyTorch's
/// `nn.BCEWithLogitsLoss`.
public final class BCEWithLogitsLoss: Loss {
    private let weight: Tensor?
    private let posWeight: Tensor?

    /// A loss with these settings.
    public init(weight: Tensor? = nil, posWeight: Tensor? = nil, reduction: Reduction = .mean) {
        self.weight = weight
        self.posWeight = posWeight
        super.init(reduction: reduction)
    }

    /// How far the input is from the target.
    public override func forward(_ input: Tensor, _ target: Tensor) -> Tensor {
        F.binaryCrossEntropyWithLogits(
            input, target, weight: weight, posWeight: posWeight, reduction: reduction)
    }

    /// The weights.
    public override var storedMembers: [Member] {
        [.buffer("weight", weight), .buffer("pos_weight", posWeight)]
    }

    /// The name of the type.
    public override var typeName: String { "BCEWithLogitsLoss" }
}

/// How far log-shares are from shares: PyTorch's `nn.KLDivLoss`.
public final class KLDivLoss: Loss {
    private let logTarget: Bool

    /// A loss with these settings.
    public init(logTarget: Bool = false, reduction: Reduction = .mean) {
        self.logTarget = logTarget
        super.init(reduction: reduction)
    }

    /// How far the input is from the target.
    public override func forward(_ input: Tensor, _ target: Tensor) -> Tensor {
        F.klDiv(input, target, reduction: reduction, logTarget: logTarget)
    }

    /// The name of the type.
    public override var typeName: String { "KLDivLoss" }
}

/// Distances of like pairs, and what unlike ones lack to `margin`: PyTorch's
/// `nn.HingeEmbeddingLoss`.
public final class HingeEmbeddingLoss: Loss {
    private let margin: Double

    /// A loss with these settings.
    public init(margin: Double = 1, reduction: Reduction = .mean) {
        self.margin = margin
        super.init(reduction: reduction)
    }

    /// How far the input is from the target.
    public override func forward(_ input: Tensor, _ target: Tensor) -> Tensor {
        F.hingeEmbeddingLoss(input, target, margin: margin, reduction: reduction)
    }

    /// The name of the type.
    public override var typeName: String { "HingeEmbeddingLoss" }
}

/// `log(1 + e^(−target · input))`: PyTorch's `nn.SoftMarginLoss`.
public final class SoftMarginLoss: Loss {
    /// How far the input is from the target.
    public override func forward(_ input: Tensor, _ target: Tensor) -> Tensor {
        F.softMarginLoss(input, target, reduction: reduction)
    }

    /// The name of the type.
    public override var typeName: String { "SoftMarginLoss" }
}
