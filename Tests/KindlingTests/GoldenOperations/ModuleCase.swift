import Kindling

/// A module made from the recorded seed, called and differentiated, as `modules.py` records it.
struct ModuleCase {
    let net: Module
    let inputs: [Tensor]
    let outputs: [Tensor]

    /// Makes a module and calls it with the case's tensors.
    init<Made: Module>(
        _ call: GoldenCall, seed: Int = 3, make: (GoldenCall) -> Made,
        run: (Made, [Tensor]) -> [Tensor]
    ) {
        manualSeed(seed)
        let made = make(call)
        net = made
        inputs = call.tensors.map { tensor in
            let leaf = tensor.clone()
            return tensor.isFloatingPoint() ? leaf.requiresGrad_() : leaf
        }
        outputs = run(made, inputs)
    }

    /// Outputs, the gradients of inputs and parameters, and the buffers.
    var results: [Tensor] {
        let tracked = (inputs + net.parameters()).filter(\.requiresGrad)
        guard let total = weightedSum(outputs) else { return outputs + net.buffers() }
        let gradients = zip(gradOrNil(total, tracked), tracked).map { $0 ?? zerosLike($1) }
        return outputs.map { $0.detach() } + gradients + net.buffers()
    }
}

extension GoldenOperations {
    /// Names a module of one input and one output by how it is made.
    mutating func module(_ op: String, _ make: @escaping @Sendable (GoldenCall) -> Module) {
        define(op) { ModuleCase($0, make: make) { [$0($1[0])] }.results }
    }

    /// Names a module whose parameters are recorded as they are drawn.
    mutating func beginning(_ op: String, _ make: @escaping @Sendable () -> Module) {
        define(op) { call in
            manualSeed(call.int("seed"))
            return make().parameters().map { $0.detach() }
        }
    }
}
