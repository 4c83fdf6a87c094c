import Arrays
import Autograd

extension Module {
    /// Puts this module and all within it into training mode, or out of it, and returns it.
    ///
    /// Dropout and batch norm behave differently in training; other layers do not care.
    ///
    /// - Parameter mode: `true`, the default, for training; `false` for evaluation.
    @discardableResult
    public final func train(_ mode: Bool = true) -> Self {
        for module in modules() { module.training = mode }
        return self
    }

    /// Puts this module and all within it into evaluation mode, and returns it.
    @discardableResult
    public final func eval() -> Self { train(false) }

    /// Calls `body` with every module within this one and at last with this one, and returns it.
    ///
    /// ```swift
    /// net.apply { module in
    ///     if let linear = module as? Linear { Init.kaimingNormal_(linear.weight) }
    /// }
    /// ```
    @discardableResult
    public final func apply(_ body: (Module) -> Void) -> Self {
        for child in children() { child.apply(body) }
        body(self)
        return self
    }

    /// Sets the gradient of every parameter to nil.
    public final func zeroGrad() {
        for parameter in parameters() { parameter.grad = nil }
    }

    /// Sets whether the parameters get gradients, and returns this module: `requiresGrad_(false)`
    /// freezes it.
    @discardableResult
    public final func requiresGrad_(_ requiresGrad: Bool = true) -> Self {
        for parameter in parameters() { parameter.requiresGrad_(requiresGrad) }
        return self
    }

    /// Moves the module to a device, and returns it.
    ///
    /// The processor is the only one that Kindling computes on; another one stops the program.
    @discardableResult
    public final func to(_ device: Device) -> Self {
        if device != .cpu { device.requireAvailable() }
        return self
    }
}
