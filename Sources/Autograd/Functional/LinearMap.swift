import Arrays

/// A linear function of one array and its transpose: the gradient of either is the other.
protocol LinearMap {
    /// PyTorch's name of the operation.
    var name: String { get }
    /// The map's result.
    func apply(_ input: NDArray) -> NDArray
    /// The transposed map's result: what each element of the input gets of a gradient.
    func applyTransposed(_ gradient: NDArray) -> NDArray
}

extension Tensor {
    /// The result of a linear map.
    func mapped(by map: some LinearMap) -> Tensor { mapped(by: map, giving: map.apply(array)) }

    /// A result that differs from a linear map's by what does not depend on this tensor.
    func mapped(by map: some LinearMap, giving result: NDArray) -> Tensor {
        record(result, from: self) { LinearMapNode(result, self, map) }
    }

    /// The result of the transpose of a linear map.
    func mappedBack(by map: some LinearMap) -> Tensor {
        let result = map.applyTransposed(array)
        return record(result, from: self) { TransposedMapNode(result, self, map) }
    }
}

private final class LinearMapNode<Map: LinearMap>: UnaryNode {
    private let map: Map

    init(_ output: NDArray, _ input: Tensor, _ map: Map) {
        self.map = map
        super.init(output, input)
    }

    override var name: String { map.name }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient.mappedBack(by: map) }
}

private final class TransposedMapNode<Map: LinearMap>: UnaryNode {
    private let map: Map

    init(_ output: NDArray, _ input: Tensor, _ map: Map) {
        self.map = map
        super.init(output, input)
    }

    override var name: String { map.name }
    override func gradient(_ gradient: Tensor) -> Tensor { gradient.mapped(by: map) }
}
