import Arrays

/// Numbers computed from an array's, written into another array or into a new one.
typealias Kernel = (_ source: NDArray, _ target: NDArray?) -> NDArray

extension Tensor {
    /// A kernel's result, with a record of it where one is wanted.
    func applied(_ kernel: Kernel, _ node: (NDArray, Tensor) -> Node) -> Tensor {
        let result = kernel(array, nil)
        return record(result, from: self) { node(result, self) }
    }

    /// Replaces the numbers by a kernel's of the same kind; `recorded` gives them out of place.
    func replace(_ kernel: Kernel, recorded: (Tensor) -> Tensor) -> Tensor {
        update {
            _ = kernel(array, array)
        } recorded: {
            recorded($0)
        }
    }

    /// Replaces the numbers by a kernel's, which are floating-point ones.
    func replaceReal(_ kernel: Kernel, recorded: (Tensor) -> Tensor) -> Tensor {
        requireRoom(for: dtype.asFloatingPoint)
        return replace(kernel, recorded: recorded)
    }
}

extension Tensor {
    /// This tensor as a function of another one on which it depends by steps alone: it can be
    /// differentiated by it, and the slope is 0.
    func steady(for other: Tensor) -> Tensor {
        record(array, from: self, other) { SteadyNode(array, self, other) }
    }
}

private final class SteadyNode: BinaryNode {
    override var name: String { "ThresholdBackwardBackward0" }
    override func secondGradient(_ gradient: Tensor) -> Tensor { zerosLike(gradient) }
}

/// A step whose gradient is 0 wherever it has one.
class StepNode: UnaryNode {
    final override func gradient(_ gradient: Tensor) -> Tensor { zerosLike(gradient) }
}
