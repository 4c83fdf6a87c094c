extension NDArray {
    /// A new array with these arrays one after another along a dimension of the given sizes.
    package static func joined(
        _ arrays: [NDArray], along dim: Int, giving sizes: Shape, _ kind: DType
    ) -> NDArray {
        let result = NDArray(uninitialized: sizes, kind)
        var start = 0
        for array in arrays {
            let end = start + array.sizes[dim]
            let part = result.layout.slicing(start, end, step: 1, along: dim)
            result.view(part).write(array)
            start = end
        }
        return result
    }

    /// A new array with these arrays, all of one shape, at the places of a new dimension.
    package static func stacked(
        _ arrays: [NDArray], along dim: Int, giving sizes: Shape, _ kind: DType
    ) -> NDArray {
        let result = NDArray(uninitialized: sizes, kind)
        for (place, array) in arrays.enumerated() {
            result.view(result.layout.selecting(place, along: dim)).write(array)
        }
        return result
    }

    /// A copy with the elements along some dimensions in the opposite order.
    package func reversed(along dims: [Int]) -> NDArray {
        let result = NDArray(uninitialized: sizes, dtype)
        if count == 0 { return result }
        var (strides, offset) = (result.layout.strides, 0)
        for dim in dims {
            offset += strides[dim] * (sizes[dim] - 1)
            strides[dim] = -strides[dim]
        }
        result.view(Layout(sizes: sizes, strides: strides, offset: offset)).write(self)
        return result
    }
}
