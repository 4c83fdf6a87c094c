import Kindling

extension GoldenOperations {
    mutating func addIndexing() {
        addReads()
        addMixedReads()
        addWrites()
    }

    private mutating func addReads() {
        define("getitem") { $0.x[indices: $0.index] }
        define("getitem.mask") { $0.x[$0.y] }
        define("getitem.index") { $0.x[$0.y] }
        define("getitem.pair") { $0.x[$0.y, $0.z] }
    }

    private mutating func addMixedReads() {
        define("getitem.slice_index") { $0.x[..., $0.y] }
        define("getitem.slice_mask") { $0.x[..., $0.y] }
        define("getitem.int_index") { $0.x[1, $0.y] }
        define("getitem.index_slice") { $0.x[$0.y, 1...] }
        define("getitem.last_index") { $0.x[.ellipsis, $0.y] }
        define("getitem.index_slice_index") { $0.x[$0.y, ..., $0.z] }
        define("getitem.index_none") { $0.x[$0.y, .newAxis] }
    }

    private mutating func addWrites() {
        define("setitem") { written($0.x, $0.index, $0.y) }
        define("setitem.mask") { written($0.x, [.places($0.y)], $0.z) }
        define("setitem.index") { written($0.x, [.places($0.y)], $0.z) }
        define("setitem.scalar") { written($0.x, $0.index, $0.full("value")) }
        define("setitem.mask_scalar") { written($0.x, [.places($0.y)], $0.full("value")) }
        define("setitem.index_scalar") { written($0.x, [.places($0.y)], $0.full("value")) }
        define("setitem.pair_scalar") {
            written($0.x, [.places($0.y), .places($0.z)], $0.full("value"))
        }
    }
}

extension GoldenCall {
    /// The argument `index` as Kindling's indices.
    fileprivate var index: [TensorIndex] {
        parts("index").compactMap { part in
            switch part {
            case .none: .new
            case .whole(let place): .place(place)
            case .slice(let start, let end, let step):
                .slice(start: start, end: end, step: step ?? 1)
            case .word("..."): .rest
            default: nil
            }
        }
    }

    /// A number as a tensor without dims.
    fileprivate func full(_ name: String) -> Tensor { Tensor.full([], number(name)) }
}

/// The tensor after a write into a part of it.
private func written(_ x: Tensor, _ index: [TensorIndex], _ values: Tensor) -> Tensor {
    x[indices: index] = values
    return x
}
