import Arrays

// Every way to choose elements one by one comes down to places in row-major order: these two
// operations have the gradients of indexing, `take`, `gather`, `index_select` and their like.

extension Tensor {
    /// The elements at places in row-major order, in the shape of `places`.
    package func gathered(_ places: NDArray, _ label: String) -> Tensor {
        let result = array.gathered(places)
        return record(result, from: self) { GatherNode(result, self, places, label) }
    }

    /// These elements with values added at places, every time a place occurs.
    package func scatterAdded(
        _ values: Tensor, at places: NDArray, _ label: String
    ) -> Tensor {
        let result = array.scatterAdded(values.array, at: places)
        return record(result, from: self, values) {
            ScatterAddNode(result, self, values, places, label)
        }
    }

    /// These elements with those at places replaced by values, which broadcast.
    package func scattered(_ values: Tensor, at places: NDArray, _ label: String) -> Tensor {
        let result = array.copied(Layout(contiguous: shape))
        result.scatter(values.array, at: places)
        return record(result, from: self, values) {
            ScatterNode(result, self, values, places, label)
        }
    }

    /// Replaces the elements at places by values in place.
    package func scatter_(_ values: Tensor, at places: NDArray, _ label: String) -> Tensor {
        update(with: values) {
            let target = array.isContiguous ? array : array.contiguous()
            target.scatter(values.array, at: places)
            if !array.isContiguous { array.write(target) }
        } recorded: {
            $0.scattered(values, at: places, label)
        }
    }
}

private final class GatherNode: UnaryNode {
    private let places: NDArray
    private let inputShape: Shape
    private let label: String

    init(_ output: NDArray, _ input: Tensor, _ places: NDArray, _ label: String) {
        self.places = places
        inputShape = input.shape
        self.label = label
        super.init(output, input)
    }

    override var name: String { label }

    override func gradient(_ gradient: Tensor) -> Tensor {
        Tensor.zeros(inputShape, dtype: gradient.dtype)
            .scatterAdded(gradient, at: places, "IndexPutBackward0")
    }
}

private class PlacesNode: BinaryNode {
    fileprivate let places: NDArray
    private let label: String

    init(
        _ output: NDArray, _ input: Tensor, _ values: Tensor, _ places: NDArray,
        _ label: String
    ) {
        self.places = places
        self.label = label
        super.init(output, input, values)
    }

    final override var name: String { label }

    final override func secondGradient(_ gradient: Tensor) -> Tensor {
        gradient.gathered(places, "IndexBackward0")
    }
}

private final class ScatterAddNode: PlacesNode {}

private final class ScatterNode: PlacesNode {
    override func firstGradient(_ gradient: Tensor) -> Tensor {
        let zero = Tensor(NDArray(.int(0), gradient.dtype))
        return gradient.scattered(zero, at: places, "IndexPutBackward0")
    }
}
