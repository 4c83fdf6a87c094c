import Kindling

/// The gradient of a recorded call against difference quotients, all in double precision.
///
/// All inputs are moved together along one direction, a weight for every element. A call that has
/// a kink there, such as a maximum of equal numbers, has two different slopes and no derivative;
/// one that hides something from the graph, or rounds to a coarser kind, is not to be compared.
struct GoldenDifferences {
    enum Outcome: Equatable {
        case agrees
        case hasNoDerivative
        case isNotCompared
        case differs(String)
    }

    let recorded: GoldenCase
    let operation: (GoldenCall) -> GoldenResult

    private static let step = 1e-5

    /// Whether the slope along the direction is what the differences say.
    func outcome() -> Outcome {
        let leaves = recorded.inputs.map { $0.makeBase().precise }
        let places = recorded.inputs.indices.filter { recorded.inputs[$0].tracksGradient }
        for place in places { leaves[place].requiresGrad_() }
        guard let total = total(leaves) else { return .differs("no output requires grad") }
        if total.dtype != .float64 || recorded.id.contains("detach") { return .isNotCompared }
        let tracked = places.map { leaves[$0] }
        let slope = zip(tracked, gradOrNil(total, tracked)).reduce(0.0) { sum, pair in
            sum + (pair.1.map { ($0 * direction(pair.0)).sum().item() } ?? 0)
        }
        let sides = [-1.0, 1].map { moved(leaves, places, by: $0 * Self.step) }
        let middle: Double = total.item()
        return judge(slope, (middle - sides[0]) / Self.step, (sides[1] - middle) / Self.step)
    }

    private func judge(_ slope: Double, _ left: Double, _ right: Double) -> Outcome {
        let (mean, size) = ((left + right) / 2, max(left.magnitude, right.magnitude, 1))
        if (slope - mean).magnitude <= 1e-5 * size { return .agrees }
        let hasKink = !((left - right).magnitude <= 1e-2 * size) || !slope.isFinite
        return hasKink ? .hasNoDerivative : .differs("the slope is \(slope), expected \(mean)")
    }

    private func moved(_ leaves: [Tensor], _ places: [Int], by step: Double) -> Double {
        var inputs = leaves.map { $0.detach() }
        for place in places { inputs[place] = inputs[place] + direction(inputs[place]) * step }
        for place in places { inputs[place].requiresGrad_() }
        return total(inputs)?.item() ?? .nan
    }

    private func direction(_ tensor: Tensor) -> Tensor {
        (Tensor.arange(tensor.numel(), dtype: .float64) * 1.7).sin().reshape(tensor.shape)
    }

    private func total(_ leaves: [Tensor]) -> Tensor? {
        let bases = recorded.after == nil ? leaves : leaves.map { $0.clone() }
        let views = zip(recorded.inputs, bases).map { $0.makeView(of: $1) }
        let result = operation(GoldenCall(recorded: recorded, tensors: views))
        guard case .tensors(let tensors) = result else { return nil }
        return weightedSum(tensors)
    }
}

extension Tensor {
    /// The same numbers in double precision, if they are not whole.
    fileprivate var precise: Tensor { dtype.isFloatingPoint ? to(.float64) : self }
}
