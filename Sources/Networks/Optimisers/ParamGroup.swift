import Autograd

/// Parameters that an optimiser treats alike: PyTorch's dictionary in `param_groups`.
///
/// What is not given is what the optimiser says.
///
/// ```swift
/// let optimizer = SGD(
///     [ParamGroup(net.body.parameters()), ParamGroup(net.head.parameters(), lr: 0.1)], lr: 0.01)
/// optimizer.paramGroups[0].lr = 0.001
/// ```
public struct ParamGroup {
    /// The settings that groups may have for themselves.
    struct Settings {
        var lr: Double?
        var momentum: Double?
        var weightDecay: Double?
    }

    /// The parameters, in order.
    public let params: [Tensor]
    private var own: Settings
    private var common = Settings()

    /// Parameters with settings of their own.
    public init(
        _ params: [Tensor], lr: Double? = nil, momentum: Double? = nil, weightDecay: Double? = nil
    ) {
        self.params = params
        own = Settings(lr: lr, momentum: momentum, weightDecay: weightDecay)
    }

    /// The same group with what an optimiser says for what the group does not.
    func completed(by common: Settings) -> ParamGroup {
        var group = self
        group.common = common
        return group
    }

    /// The learning rate, which schedulers change.
    public var lr: Double {
        get { own.lr ?? common.lr ?? 0 }
        set { own.lr = newValue }
    }

    /// How much of the last step goes on.
    public var momentum: Double {
        get { own.momentum ?? common.momentum ?? 0 }
        set { own.momentum = newValue }
    }

    /// How strongly weights are drawn to zero.
    public var weightDecay: Double {
        get { own.weightDecay ?? common.weightDecay ?? 0 }
        set { own.weightDecay = newValue }
    }
}
