import Arrays

/// What a recurrent layer learns.
package struct RecurrentWeights {
    /// `[gates × hidden, inputs]`
    let inputWeight: Tensor
    /// `[gates × hidden, hidden]`
    let weight: Tensor
    /// `[gates × hidden]`
    let inputBias: Tensor?
    /// `[gates × hidden]`
    let bias: Tensor?

    package init(
        _ inputWeight: Tensor, _ weight: Tensor, _ inputBias: Tensor? = nil, _ bias: Tensor? = nil
    ) {
        self.inputWeight = inputWeight
        self.weight = weight
        self.inputBias = inputBias
        self.bias = bias
    }
}

/// What a recurrent layer gives: its outputs, and its states after the last step.
package struct RecurrentOutput {
    /// `[steps, batch, hidden]`: h after every step, in the order of time.
    package let output: Tensor
    /// h, and for an LSTM c, after the last step of every sequence: `[batch, hidden]` each.
    package let states: [Tensor]
}

extension RecurrentCell {
    /// One layer in one direction through a batch of sequences, as one operation.
    ///
    /// - Parameters:
    ///   - input: `[steps, batch, inputs]`
    ///   - starts: the states before the first step, `[batch, hidden]` each: h, and for an LSTM c.
    ///   - weights: what the layer learns.
    ///   - isReversed: whether the last step is taken first.
    ///   - lengths: how many steps each sequence has, for sequences that are filled up to one
    ///     length. Beyond its end a sequence keeps its last state, also in the output.
    package func layer(
        _ input: Tensor, _ starts: [Tensor], _ weights: RecurrentWeights,
        isReversed: Bool = false, lengths: [Int]? = nil
    ) -> RecurrentOutput {
        let recurrence = Recurrence(
            self, steps: input.shape[0], batch: input.shape[1], hidden: weights.weight.shape[1],
            isReversed: isReversed, lengths: lengths)
        let projected = F.linear(input, weights.inputWeight, weights.inputBias)
        let states = recurrence.states(projected, starts, weights.weight, weights.bias)
        let label = self == .lstm ? "MkldnnRnnLayerBackward0" : "StackBackward0"
        let first = isReversed ? 0 : 1
        return RecurrentOutput(
            output: states.part(label) {
                $0.selecting(0, along: 0).slicing(
                    first, first + recurrence.steps, step: 1, along: 0)
            },
            states: (0..<self.states).map { number in
                states.part(stateLabel(number)) {
                    $0.selecting(number, along: 0).selecting(recurrence.end, along: 0)
                }
            })
    }

    /// One step of a layer.
    ///
    /// - Parameters:
    ///   - input: `[batch, inputs]`
    ///   - states: `[batch, hidden]` each: h, and for an LSTM c.
    package func step(_ input: Tensor, _ states: [Tensor], _ weights: RecurrentWeights) -> [Tensor]
    {
        layer(input.unsqueeze(0), states, weights).states
    }

    /// PyTorch's name of the last operation that makes a state.
    private func stateLabel(_ number: Int) -> String {
        switch self {
        case .tanh: "TanhBackward0"
        case .relu: "ReluBackward0"
        case .gru: "AddBackward0"
        case .lstm: number == 0 ? "MulBackward0" : "AddBackward0"
        }
    }
}

extension Recurrence {
    /// All states as one tensor.
    fileprivate func states(
        _ input: Tensor, _ starts: [Tensor], _ weight: Tensor, _ bias: Tensor?
    ) -> Tensor {
        let found = states(input.array, starts.map { $0.array }, weight.array, bias?.array)
        let inputs = [input, weight] + starts + [bias].compactMap { $0 }
        return record(found.states, from: inputs) {
            RecurrentNode(found.states, self, inputs, found.kept)
        }
    }
}

extension Tensor {
    /// A view under PyTorch's name for the operation that makes it.
    fileprivate func part(_ label: String, _ choose: (Layout) -> Layout) -> Tensor {
        let (frame, made) = (array.layout, node)
        return recordView(choose(frame), of: self) {
            windowNode($0, made, $0.layout, in: frame, label)
        }
    }
}

/// All steps of a layer as one node.
private final class RecurrentNode: InputsNode {
    private let recurrence: Recurrence
    private let kept: NDArray
    private var states: SavedTensor?

    init(
        _ output: NDArray, _ recurrence: Recurrence, _ inputs: [Tensor], _ kept: NDArray
    ) {
        self.recurrence = recurrence
        self.kept = kept
        states = SavedTensor(output)
        super.init(output, inputs)
    }

    override var name: String { "RnnLayerBackward0" }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        if isGradEnabled() {
            return gradientsByComposition(
                others.indices.map { input($0) }, gradient, recurrence.composed)
        }
        let states = SavedTensor.unpacked(states, nil)
        let found = recurrence.gradients(
            gradient.array, states.array, kept, input(1).array)
        var gradients: [Tensor?] = [Tensor(found.input), Tensor(found.weight)]
        for number in 0..<recurrence.cell.states {
            let layout = found.starts.layout.selecting(number, along: 0)
            gradients.append(Tensor(found.starts.view(layout)))
        }
        gradients.append(Tensor(found.bias))
        return gradients
    }

    override func releaseSaved() {
        super.releaseSaved()
        states = nil
    }
}

extension Recurrence {
    /// The sum of the products of all states and a gradient, by tensor operations.
    fileprivate func composed(_ inputs: [Tensor], _ gradient: Tensor) -> Tensor {
        var states = Array(inputs[2..<2 + cell.states])
        let bias = inputs.count > 2 + cell.states ? inputs[2 + cell.states] : nil
        var total = product(states, gradient, start)
        for step in order {
            let products = F.linear(states[0], inputs[1], bias)
            let next = cell.composed(inputs[0].part([.place(step)]), products, states)
            states = lengths == nil ? next : zip(next, states).map { chosen($0, $1, step) }
            total = total + product(states, gradient, place(after: step))
        }
        return total
    }

    private func product(_ states: [Tensor], _ gradient: Tensor, _ place: Int) -> Tensor {
        var total = (states[0] * gradient.part([.place(0), .place(place)])).sum()
        if cell.states == 2 {
            total = total + (states[1] * gradient.part([.place(1), .place(place)])).sum()
        }
        return total
    }

    private func chosen(_ next: Tensor, _ last: Tensor, _ step: Int) -> Tensor {
        let goesOn = Tensor((0..<batch).map { has(step, $0) }).unsqueeze(1)
        return Tensor.where(goesOn, next, last)
    }
}

extension RecurrentCell {
    /// The states after a step, by tensor operations.
    fileprivate func composed(
        _ input: Tensor, _ products: Tensor, _ states: [Tensor]
    ) -> [Tensor] {
        let hidden = states[0].shape[1]
        func gate(_ tensor: Tensor, _ number: Int) -> Tensor {
            let part = TensorIndex.slice(
                start: number * hidden, end: (number + 1) * hidden, step: 1)
            return tensor.part([.ellipsis, part])
        }
        func sum(_ number: Int) -> Tensor { gate(input, number) + gate(products, number) }
        switch self {
        case .tanh: return [(input + products).tanh()]
        case .relu: return [(input + products).relu()]
        case .lstm:
            let cell = sum(1).sigmoid() * states[1] + sum(0).sigmoid() * sum(2).tanh()
            return [sum(3).sigmoid() * cell.tanh(), cell]
        case .gru:
            let candidate = (gate(input, 2) + sum(0).sigmoid() * gate(products, 2)).tanh()
            return [(states[0] - candidate) * sum(1).sigmoid() + candidate]
        }
    }
}
