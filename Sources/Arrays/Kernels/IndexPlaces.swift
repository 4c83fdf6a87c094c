extension NDArray {
    /// For every index along a dimension of an array with these sizes: its place in row-major
    /// order, where the other coordinates are those of the index itself.
    package func places(along dim: Int, of sizes: Shape) -> NDArray {
        if sizes.isEmpty { return self }
        let steps = sizes.rowMajorStrides
        var total = NDArray.multiply(self, .int(Int64(steps[dim])), in: .int64)
        for other in 0..<rank where other != dim {
            total = NDArray.add(total, coordinates(along: other, steps[other]), in: .int64)
        }
        return total
    }

    /// The coordinates along one dimension, a step apart, ready to broadcast to this array.
    private func coordinates(along dim: Int, _ step: Int) -> NDArray {
        var shape = Shape(repeating: 1, count: rank)
        shape[dim] = sizes[dim]
        let result = NDArray(uninitialized: shape, .int64)
        let values = result.pointer(to: Int64.self)
        for place in 0..<sizes[dim] { values[place] = Int64(place &* step) }
        return result
    }

    /// For a list of places along a dimension of an array with these sizes: the places in
    /// row-major order of all elements there, in the shape of the array with as many places.
    package func wholePlaces(along dim: Int, of sizes: Shape) -> NDArray {
        var wanted = sizes
        let list = contiguous()
        // The list may be a part of a longer one, and then does not begin where its storage does.
        let start = list.layout.offset
        if wanted.isEmpty { return list.view(Layout(contiguous: Shape()).shifted(by: start)) }
        wanted[dim] = count
        var shape = Shape(repeating: 1, count: sizes.count)
        shape[dim] = count
        let row = Layout(contiguous: shape).shifted(by: start)
        return list.view(row.expanded(to: wanted)).places(along: dim, of: sizes)
    }

    /// The first element that is no place of a dimension of that size; nil if all are.
    package func firstOutside(_ size: Int, fromEnd: Bool = false) -> Int? {
        let places = contiguous()
        let values = places.pointer(to: Int64.self)
        let lowest = fromEnd ? -size : 0
        for place in 0..<places.count {
            let value = Int(values[place])
            if value < lowest || value >= size { return value }
        }
        return nil
    }
}
