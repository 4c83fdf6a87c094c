import Arrays

/// A linear map that is one map along each of several dimensions, one after another.
struct SeparableMap: LinearMap {
    /// A map along a dimension.
    struct Pass {
        let dim: Int
        let map: AxisMap
        let transposed: AxisMap

        init(_ dim: Int, _ map: AxisMap) {
            self.dim = dim
            self.map = map
            transposed = map.transposed
        }
    }

    let name: String
    private let passes: [Pass]

    init(_ name: String, _ passes: [Pass]) {
        self.name = name
        self.passes = passes
    }

    /// A map of the last dimensions, the last of them first.
    init(_ name: String, _ shape: Shape, _ maps: [AxisMap]) {
        let first = shape.count - maps.count
        self.init(name, maps.indices.reversed().map { Pass(first + $0, maps[$0]) })
    }

    func apply(_ input: NDArray) -> NDArray {
        passes.reduce(input) { $0.mapped($1.map, along: $1.dim) }
    }

    func applyTransposed(_ gradient: NDArray) -> NDArray {
        passes.reversed().reduce(gradient) { $0.mapped($1.transposed, along: $1.dim) }
    }
}
