import Kindling
import Testing

/// Runs one recorded case in Kindling and tells of every way in which the outcome differs.
struct GoldenRunner {
    let recorded: GoldenCase
    let operation: (GoldenCall) -> GoldenResult

    private var tolerance: GoldenTolerance {
        GoldenTolerance(relative: recorded.tolerance, floor: recorded.floor)
    }

    /// Gradients add up what the layout of the inputs brings together.
    private var gradientTolerance: GoldenTolerance {
        GoldenTolerance(relative: max(recorded.tolerance, 1e-12) * 4, floor: 1)
    }

    /// All differences; none if Kindling agrees with PyTorch.
    func differences() -> [String] {
        forwardDifferences() + gradientDifferences()
    }

    private func forwardDifferences() -> [String] {
        let bases = recorded.inputs.map { $0.makeBase() }
        let views = zip(recorded.inputs, bases).map { $0.makeView(of: $1) }
        let laidOut = zip(recorded.inputs, views).compactMap { $0.strideDifference(from: $1) }
        let result = operation(GoldenCall(recorded: recorded, tensors: views))
        var found = laidOut + outputDifferences(result)
        if let after = recorded.after {
            found += compare(bases, after, "base after the call", tolerance)
        }
        if case .tensors(let outputs) = result, let first = outputs.first {
            found += sharingDifferences(first, bases)
        }
        return found
    }

    private func outputDifferences(_ result: GoldenResult) -> [String] {
        switch result {
        case .tensors(let tensors):
            guard let outputs = recorded.outputs else {
                return ["gave tensors, expected the text “\(recorded.text ?? "")”"]
            }
            return compare(tensors, outputs, "output", tolerance)
        case .text(let text):
            guard let expected = recorded.text else {
                return ["gave the text “\(text)”, expected tensors"]
            }
            return text == expected ? [] : ["text is\n\(text)\nexpected\n\(expected)"]
        }
    }

    private func compare(
        _ found: [Tensor], _ expected: [GoldenTensor], _ word: String, _ tolerance: GoldenTolerance
    ) -> [String] {
        guard found.count == expected.count else {
            return ["\(found.count) of kind “\(word)”, expected \(expected.count)"]
        }
        return zip(found, expected).enumerated().compactMap { place, pair in
            let difference = pair.1.difference(from: GoldenTensor(pair.0), tolerance)
            return difference.map { "\(word) \(place): \($0)" }
        }
    }

    private func sharingDifferences(_ output: Tensor, _ bases: [Tensor]) -> [String] {
        guard let shares = recorded.shares, let base = bases.first, output.numel() > 0 else {
            return []
        }
        if (output.storageIdentity == base.storageIdentity) == shares { return [] }
        return [shares ? "is a copy, expected a view" : "is a view, expected a copy"]
    }
}

extension GoldenRunner {
    private func gradientDifferences() -> [String] {
        guard let expected = recorded.gradients else { return [] }
        let leaves = recorded.inputs.map { $0.makeBase() }
        let tracked = zip(recorded.inputs, leaves).filter { $0.0.tracksGradient }.map(\.1)
        for leaf in tracked { leaf.requiresGrad_() }
        guard let total = weightedSum(outputs(from: leaves)) else {
            return ["no output requires grad"]
        }
        let gradients = gradOrNil(total, tracked, createGraph: recorded.second != nil).enumerated()
            .map { $1 ?? zerosLike(tracked[$0]) }
        return compare(gradients, expected, "gradient", gradientTolerance)
            + secondDifferences(gradients, tracked)
    }

    private func outputs(from leaves: [Tensor]) -> [Tensor] {
        let bases = recorded.after == nil ? leaves : leaves.map { $0.clone() }
        let views = zip(recorded.inputs, bases).map { $0.makeView(of: $1) }
        let result = operation(GoldenCall(recorded: recorded, tensors: views))
        guard case .tensors(let tensors) = result else { return [] }
        return tensors
    }

    private func secondDifferences(_ gradients: [Tensor], _ tracked: [Tensor]) -> [String] {
        guard let expected = recorded.second else { return [] }
        // Gradients that depend on no input have no derivatives, which PyTorch gives as zeros.
        let found = weightedSum(gradients).map { gradOrNil($0, tracked) }
        let again = tracked.enumerated().map { found?[$0] ?? zerosLike($1) }
        return compare(again, expected, "second derivative", gradientTolerance)
    }
}

/// One number made of all tensors that require grad, each element with a weight of its own.
///
/// The script that records the cases weights in the same way.
func weightedSum(_ outputs: [Tensor]) -> Tensor? {
    let terms = outputs.filter(\.requiresGrad).map { output in
        let weights = (0..<output.numel()).map { Double(($0 * 7 + 3) % 11 - 5) / 4 }
        let shaped = Tensor(weights, dtype: output.dtype).reshape(output.shape)
        return (output * shaped).sum()
    }
    guard let first = terms.first else { return nil }
    return terms.dropFirst().reduce(first) { $0 + $1 }
}
