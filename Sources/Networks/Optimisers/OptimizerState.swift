import Arrays
import Autograd

extension Optimizer {
    /// What the optimiser has to know to go on later: by PyTorch's names after the number of the
    /// parameter, such as `state.0.exp_avg`, and the settings of the groups, such as
    /// `param_groups.0.lr`.
    ///
    /// A training run that saves this with the network's `stateDict()` and loads both goes on as
    /// if it had not been interrupted.
    public final func stateDict() -> StateDict {
        var state = StateDict()
        for (place, slot) in slots.enumerated() where slot.step > 0 {
            slot.write(to: &state, "state.\(place).", stateNames)
        }
        for (place, group) in paramGroups.enumerated() {
            group.write(to: &state, "param_groups.\(place).")
        }
        return state
    }

    /// Takes over what `stateDict()` of an optimiser of the same kind and for the same parameters
    /// gave.
    public final func loadStateDict(_ state: StateDict) {
        for (place, slot) in slots.enumerated() {
            slot.read(from: state, "state.\(place).", stateNames)
        }
        for place in paramGroups.indices {
            paramGroups[place].read(from: state, "param_groups.\(place).")
        }
    }
}

extension ParamGroup {
    fileprivate func write(to state: inout StateDict, _ prefix: String) {
        state[prefix + "lr"] = exact(lr)
        state[prefix + "momentum"] = exact(momentum)
        state[prefix + "weight_decay"] = exact(weightDecay)
    }

    fileprivate mutating func read(from state: StateDict, _ prefix: String) {
        lr = number(state, prefix + "lr")
        momentum = number(state, prefix + "momentum")
        weightDecay = number(state, prefix + "weight_decay")
    }
}

extension OptimizerSlot {
    fileprivate func write(
        to state: inout StateDict, _ prefix: String, _ names: (buffers: [String], numbers: [String])
    ) {
        state[prefix + "step"] = exact(Double(step))
        for (name, number) in zip(names.numbers, numbers) { state[prefix + name] = exact(number) }
        for (name, buffer) in zip(names.buffers, buffers) {
            state[prefix + name] = Tensor(buffer.copied())
        }
    }

    fileprivate func read(
        from state: StateDict, _ prefix: String, _ names: (buffers: [String], numbers: [String])
    ) {
        step = state[prefix + "step"] == nil ? 0 : Int(number(state, prefix + "step"))
        let known = names.numbers.filter { state[prefix + $0] != nil }
        numbers = known.map { number(state, prefix + $0) }
        buffers = names.buffers.compactMap { state[prefix + $0]?.array.copied() }
    }
}

/// A number with all of its bits.
private func exact(_ number: Double) -> Tensor { Tensor(number, dtype: .float64) }

private func number(_ state: StateDict, _ name: String) -> Double {
    guard let tensor = state[name] else {
        stop("the loaded state has no \"\(name)\": it is that of another optimizer")
    }
    return tensor.item()
}
