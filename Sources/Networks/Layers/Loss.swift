import Arrays
import Autograd

/// What the losses have in common: they compare an input with a target.
public class Loss: Module {
    /// How the losses of the elements become one number.
    final let reduction: Reduction

    /// A loss that reduces in this way.
    public init(reduction: Reduction = .mean) {
        self.reduction = reduction
        super.init()
    }

    /// How far the input is from the target.
    public final func callAsFunction(_ input: Tensor, _ target: Tensor) -> Tensor {
        forward(input, target)
    }

    /// How far the input is from the target.
    public func forward(_ input: Tensor, _ target: Tensor) -> Tensor {
        missingForward()
    }
}

/// The mean squared difference: PyTorch's `nn.MSELoss`.
public final class MSELoss: Loss {
    /// How far the input is from the target.
    public override func forward(_ input: Tensor, _ target: Tensor) -> Tensor {
        F.mseLoss(input, target, reduction: reduction)
    }

    /// The name of the type.
    public override var typeName: String { "MSELoss" }
}

/// The mean size of the differences: PyTorch's `nn.L1Loss`.
public final class L1Loss: Loss {
    /// How far the input is from the target.
    public override func forward(_ input: Tensor, _ target: Tensor) -> Tensor {
        F.l1Loss(input, target, reduction: reduction)
    }

    /// The name of the type.
    public override var typeName: String { "L1Loss" }
}

/// Squares near 0 and sizes further out: PyTorch's `nn.SmoothL1Loss`.
public final class SmoothL1Loss: Loss {
    private let beta: Double

    /// A loss with these settings.
    public init(beta: Double = 1, reduction: Reduction = .mean) {
        self.beta = beta
        super.init(reduction: reduction)
    }

    /// How far the input is from the target.
    public override func forward(_ input: Tensor, _ target: Tensor) -> Tensor {
        F.smoothL1Loss(input, target, reduction: reduction, beta: beta)
    }

    /// The name of the type.
    public override var typeName: String { "SmoothL1Loss" }
}

/// Squares up to `delta` and straight lines further out: PyTorch's `nn.HuberLoss`.
public final class HuberLoss: Loss {
    private let delta: Double

    /// A loss with these settings.
    public init(delta: Double = 1, reduction: Reduction = .mean) {
        self.delta = delta
        super.init(reduction: reduction)
    }

    /// How far the input is from the target.
    public override func forward(_ input: Tensor, _ target: Tensor) -> Tensor {
        F.huberLoss(input, target, reduction: reduction, delta: delta)
    }

    /// The name of the type.
    public override var typeName: String { "HuberLoss" }
}
