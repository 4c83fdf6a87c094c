import Arrays
import Autograd

extension RecurrentModule {
    /// The layers over a batch of sequences, or over one sequence without a batch, in the shapes
    /// that a program sees.
    ///
    /// - Parameters:
    ///   - input: `[steps, batch, inputs]`, `[batch, steps, inputs]` if the batch is first, or
    ///     `[steps, inputs]`.
    ///   - states: the states to start from; nil for zeros.
    ///   - count: how many states there are.
    final func call(
        _ input: Tensor, _ states: [Tensor]?, count: Int
    ) -> (output: Tensor, states: [Tensor]) {
        let isBatch = input.dim() == 3
        if !isBatch && input.dim() != 2 {
            stop("\(typeName): Expected input to be 2D or 3D, got \(input.dim())D instead")
        }
        var steps = isBatch ? input : input.unsqueeze(1)
        if isBatch && options.batchFirst { steps = steps.transpose(0, 1) }
        requireInputs(steps)
        let given = states?.map { isBatch ? $0 : $0.unsqueeze(1) }
        let found = run(steps, starts(given, steps, batch: steps.size(1), count))
        var output = found.output
        if isBatch && options.batchFirst { output = output.transpose(0, 1) }
        if isBatch { return (output, found.states) }
        return (output.squeeze(1), found.states.map { $0.squeeze(1) })
    }

    /// The layers over packed sequences.
    final func call(
        _ input: PackedSequence, _ states: [Tensor]?, count: Int
    ) -> (output: PackedSequence, states: [Tensor]) {
        requireInputs(input.data)
        let lengths = input.sortedLengths
        let given = states?.map { input.sorted($0) }
        let found = run(
            input.padded(0), starts(given, input.data, batch: lengths.count, count), lengths)
        return (input.repacked(found.output), found.states.map { input.unsorted($0) })
    }

    private func requireInputs(_ input: Tensor) {
        if input.size(-1) != options.inputSize {
            stop(
                "input.size(-1) must be equal to input_size. Expected \(options.inputSize), got "
                    + "\(input.size(-1))")
        }
    }

    /// The states to start from, after a look at their shapes.
    private func starts(
        _ given: [Tensor]?, _ input: Tensor, batch: Int, _ count: Int
    ) -> [Tensor] {
        let sizes = Shape([
            options.numLayers * options.directions, batch, options.hiddenSize,
        ])
        guard let given else {
            return (0..<count).map { _ in Tensor.zeros(sizes, dtype: input.dtype) }
        }
        for (place, state) in given.enumerated() where state.shape != sizes {
            let name = count == 1 ? "hidden" : "hidden[\(place)]"
            stop("Expected \(name) size \(tuple(sizes)), got \(state.shape)")
        }
        return given
    }
}
