import Arrays

/// What the indices of a subscript choose: a view, and places within the view.
struct Selection {
    /// The layout of the view; dimensions with chosen places are whole in it.
    private var layout: Layout
    /// The same view of a contiguous tensor of the shape, for the gradient.
    private var window: Layout
    private let frame: Layout
    private var label: String = "AliasBackward0"
    /// The chosen places for every dimension of the view.
    private var chosen: [NDArray?] = []
    /// How many dimensions of the tensor the indices so far speak of.
    private var passed = 0

    init(of tensor: Tensor, by indices: [TensorIndex]) {
        layout = tensor.array.layout
        frame = layout.isContiguous ? layout : Layout(contiguous: tensor.shape)
        window = frame
        let spare = tensor.dim() - indices.reduce(0) { $0 + $1.dimensions }
        if spare < 0 {
            stop("too many indices for tensor of dimension \(tensor.dim())")
        }
        for index in indices {
            apply(index, spare: spare)
            passed += index.dimensions
        }
        for _ in chosen.count..<layout.rank { chosen.append(nil) }
    }

    /// Whether places are chosen one by one, so that the elements must be copied.
    var choosesPlaces: Bool { chosen.contains { $0 != nil } }

    /// The view of the tensor that the numbers, slices and new dimensions choose.
    func view(of tensor: Tensor) -> Tensor {
        recordView(layout, of: tensor) {
            windowNode($0, tensor.node, window, in: frame, label)
        }
    }
}

extension TensorIndex {
    /// How many dimensions of the tensor the index speaks of.
    fileprivate var dimensions: Int {
        switch self {
        case .place, .slice: 1
        case .rest, .new: 0
        case .places(let tensor): tensor.dtype == .bool || tensor.dtype == .uint8 ? tensor.dim() : 1
        }
    }
}

extension Selection {
    private mutating func apply(_ index: TensorIndex, spare: Int) {
        let dim = chosen.count
        switch index {
        case .place(let place):
            if layout.rank == 0 { refuseScalar() }
            let name = passed
            change("SelectBackward0") { $0.selecting(place, along: dim, named: name) }
        case .slice(let start, let end, let step):
            if layout.rank == 0 { refuseSlice() }
            let isWhole = (start ?? 0) == 0 && end == nil && step == 1
            if !isWhole {
                change("SliceBackward0") { $0.slicing(start, end, step: step, along: dim) }
            }
            chosen.append(nil)
        case .new:
            change("UnsqueezeBackward0") { $0.unsqueezed(dim) }
            chosen.append(nil)
        case .rest:
            for _ in 0..<spare { chosen.append(nil) }
            passed += spare
        case .places(let tensor):
            choose(tensor)
        }
    }

    private mutating func change(_ name: String, _ step: (Layout) -> Layout) {
        label = name
        layout = step(layout)
        window = step(window)
    }

    private mutating func choose(_ tensor: Tensor) {
        if tensor.dtype != .bool && tensor.dtype != .uint8 {
            if !tensor.dtype.isInteger {
                stop("tensors used as indices must be long, int, byte or bool tensors")
            }
            chosen.append(checked(tensor.array, chosen.count))
            return
        }
        let mask = tensor.array
        let dim = chosen.count
        if mask.rank == 0 { change("UnsqueezeBackward0") { $0.unsqueezed(dim) } }
        let sizes = mask.rank == 0 ? [1] : mask.sizes
        requireMask(sizes)
        let places = mask.nonzeroPlaces()
        for dim in 0..<sizes.count { chosen.append(places.unraveled(sizes, along: dim)) }
    }

    private func requireMask(_ sizes: Shape) {
        let start = chosen.count
        for dim in 0..<sizes.count where sizes[dim] != layout.sizes[start + dim] {
            stop(
                "The shape of the mask \(sizes) at index \(dim) does not match the shape of the "
                    + "indexed tensor \(layout.sizes) at index \(start + dim)")
        }
    }

    /// The places as non-negative 64-bit numbers, none of them beyond the dimension.
    private func checked(_ places: NDArray, _ dim: Int) -> NDArray {
        let result = places.converted(to: .int64).copied(Layout(contiguous: places.sizes))
        let values = result.pointer(to: Int64.self)
        let size = layout.sizes[dim]
        for element in 0..<result.count {
            let place = Int(values[element])
            if place < -size || place >= size {
                stop("index \(place) is out of bounds for dimension \(dim) with size \(size)")
            }
            if place < 0 { values[element] += Int64(size) }
        }
        return result
    }

    private func refuseScalar() -> Never {
        stop(
            "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or "
                + "`tensor.item<T>()` in C++ to convert a 0-dim tensor to a number")
    }

    private func refuseSlice() -> Never {
        stop("slice() cannot be applied to a 0-dim tensor.")
    }
}

extension Selection {
    /// For every element of the result: its place in a view of this shape, in row-major order.
    ///
    /// The dimensions with chosen places become one block: where they stand if they are next to
    /// each other, or else in front.
    func places(in sizes: Shape) -> NDArray {
        let dims = chosen.indices.filter { chosen[$0] != nil }
        let block = broadcastBlock()
        let isTogether = dims[dims.count - 1] - dims[0] == dims.count - 1
        let start = isTogether ? dims[0] : 0
        let others = chosen.indices.filter { chosen[$0] == nil }
        let rank = others.count + block.count
        let steps = sizes.rowMajorStrides
        var total = NDArray(.int(0), .int64)
        for dim in dims {
            guard let places = chosen[dim] else { continue }
            add(places, steps[dim], after: rank - start - block.count, to: &total)
        }
        for (number, dim) in others.enumerated() {
            let position = number < start ? number : number + block.count
            let places = Tensor.arange(sizes[dim]).array
            add(places, steps[dim], after: rank - position - 1, to: &total)
        }
        return total
    }

    /// The shape that all chosen places broadcast to.
    private func broadcastBlock() -> Shape {
        let shapes = chosen.compactMap { $0?.sizes }
        var block = Shape()
        for shape in shapes {
            if !Shape.canBroadcast(shape, block) {
                stop(
                    "shape mismatch: indexing tensors could not be broadcast together with shapes "
                        + shapes.map { $0.description }.joined(separator: ", "))
            }
            block = Shape.broadcast(block, shape)
        }
        return block
    }

    /// Adds `places * step`, with `count` dimensions of size 1 put after its own.
    private func add(_ places: NDArray, _ step: Int, after count: Int, to total: inout NDArray) {
        var sizes = places.sizes
        for _ in 0..<count { sizes.append(1) }
        let offsets = NDArray.multiply(places, .int(Int64(step)), in: .int64)
        total = NDArray.add(total, offsets.view(Layout(contiguous: sizes)), in: .int64)
    }
}

extension Shape {
    /// Whether two shapes broadcast to a common one.
    fileprivate static func canBroadcast(_ first: Shape, _ second: Shape) -> Bool {
        zip(first.reversed(), second.reversed()).allSatisfy { $0 == $1 || $0 == 1 || $1 == 1 }
    }
}
