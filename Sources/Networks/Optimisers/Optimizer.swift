import Arrays
import Autograd

/// Changes parameters by their gradients: what all optimisers have in common.
///
/// ```swift
/// let optimizer = SGD(net.parameters(), lr: 0.01)
/// for (x, y) in loader {
///     let loss = F.crossEntropy(net(x), y)
///     optimizer.zeroGrad()
///     loss.backward()
///     optimizer.step()
/// }
/// ```
public class Optimizer {
    /// The parameters with their settings, which may be changed between steps.
    public final var paramGroups: [ParamGroup] = []
    /// What is kept of each parameter from step to step, group after group.
    final var slots: [OptimizerSlot] = []
    private let settings: ParamGroup.Settings

    init(_ groups: [ParamGroup], _ settings: ParamGroup.Settings) {
        self.settings = settings
        if groups.allSatisfy({ $0.params.isEmpty }) {
            stop("optimizer got an empty parameter list")
        }
        for group in groups { addParamGroup(group) }
    }

    /// Adds parameters, for instance those of a layer that is not frozen any more.
    public final func addParamGroup(_ group: ParamGroup) {
        let group = group.completed(by: settings)
        requireRange("learning rate", group.lr)
        requireRange("weight_decay value", group.weightDecay)
        requireRange("momentum value", group.momentum)
        for parameter in group.params { requireNew(parameter) }
        paramGroups.append(group)
        slots += group.params.map { _ in OptimizerSlot() }
    }

    private func requireNew(_ parameter: Tensor) {
        if !parameter.isLeaf { stop("can't optimize a non-leaf Tensor") }
        if paramGroups.contains(where: { $0.params.contains { $0 === parameter } }) {
            stop("some parameters appear in more than one parameter group")
        }
    }

    /// Sets the gradient of every parameter to nil.
    public final func zeroGrad() {
        for group in paramGroups {
            for parameter in group.params { parameter.grad = nil }
        }
    }

    /// Changes every parameter that has a gradient.
    public func step() {
        let batch = UpdateBatch()
        var place = 0
        for group in paramGroups {
            for parameter in group.params {
                if let gradient = parameter.grad {
                    let slot = slots[place]
                    slot.step += 1
                    advance(ParameterUpdate(parameter, gradient, slot, in: batch), group)
                }
                place += 1
            }
        }
        batch.run()
    }

    /// Lets `closure` compute the gradients and the loss, changes the parameters, and returns the
    /// loss.
    @discardableResult
    public func step(_ closure: () -> Tensor) -> Tensor {
        let loss = closure()
        step()
        return loss
    }

    /// Says how one parameter is to be changed.
    func advance(_ update: ParameterUpdate, _ group: ParamGroup) {}

    /// What is kept of each parameter, by PyTorch's names: first the buffers, then single numbers.
    var stateNames: (buffers: [String], numbers: [String]) { ([], []) }
}

/// Stops the program if a setting is negative or not below its limit.
func requireRange(_ name: String, _ value: Double, below limit: Double = .infinity) {
    if !(value >= 0 && value < limit) { stop("Invalid \(name): \(python(value))") }
}

/// Stops the program if a share of an average that is kept at each step is not below 1.
func requireBetas(_ betas: (Double, Double)) {
    requireRange("beta parameter at index 0", betas.0, below: 1)
    requireRange("beta parameter at index 1", betas.1, below: 1)
}
