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

/// A step whose gradient is 0 wherever it has one.
class StepNode: UnaryNode {
    final override func gradient(_ gradient: Tensor) -> Tensor { zerosLike(gradient) }
}
