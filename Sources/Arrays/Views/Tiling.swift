extension Layout {
    /// With as many new dimensions of size 1 in front as `sizes` has more.
    package func padded(to sizes: Shape) -> Layout {
        Layout(sizes: sizes, strides: strides(broadcastTo: sizes), offset: offset)
    }
}

extension NDArray {
    /// A new array with `count` copies of this one side by side along a dimension.
    package func tiled(_ count: Int, along dim: Int) -> NDArray {
        var (sizes, split) = (self.sizes, self.sizes)
        sizes[dim] *= count
        split.insert(count, at: dim)
        let result = NDArray(uninitialized: sizes, dtype)
        result.view(Layout(contiguous: split)).write(view(layout.unsqueezed(dim)))
        return result
    }
}
