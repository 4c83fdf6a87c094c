extension Layout {
    /// The elements with one place along a dimension, without that dimension.
    ///
    /// `name` is what a sentence calls the dimension where this layout lacks some that the caller
    /// sees.
    package func selecting(_ index: Int, along dim: Int, named name: Int? = nil) -> Layout {
        let size = sizes[dim]
        guard index >= -size && index < size else {
            let place = name ?? dim
            stop("index \(index) is out of bounds for dimension \(place) with size \(size)")
        }
        var (sizes, strides) = (self.sizes, self.strides)
        sizes.remove(at: dim)
        strides.remove(at: dim)
        let place = index < 0 ? index + size : index
        return Layout(
            sizes: sizes, strides: strides, offset: offset + place * self.strides[dim])
    }

    /// Every `step`-th element from `start` up to but not including `end` along a dimension.
    ///
    /// Bounds count from the end if they are negative, and are clamped; nil means all the way.
    package func slicing(_ start: Int?, _ end: Int?, step: Int, along dim: Int) -> Layout {
        if step == 0 { stop("slice step cannot be zero") }
        if step < 0 { stop("step must be greater than zero") }
        let size = sizes[dim]
        let first = Layout.clamp(start ?? 0, size)
        let last = Swift.max(first, Layout.clamp(end ?? size, size))
        var (sizes, strides) = (self.sizes, self.strides)
        sizes[dim] = (last - first + step - 1) / step
        strides[dim] = sizes[dim] > 1 ? self.strides[dim] * step : self.strides[dim]
        return Layout(
            sizes: sizes, strides: strides, offset: offset + first * self.strides[dim])
    }

    private static func clamp(_ bound: Int, _ size: Int) -> Int {
        Swift.min(Swift.max(bound < 0 ? bound + size : bound, 0), size)
    }

    /// The diagonal of two dimensions, as a new last dimension.
    package func diagonal(_ shift: Int, _ first: Int, _ second: Int) -> Layout {
        let (down, right) = (Swift.max(-shift, 0), Swift.max(shift, 0))
        let length = Swift.max(Swift.min(sizes[first] - down, sizes[second] - right), 0)
        let start = length == 0 ? 0 : down * strides[first] + right * strides[second]
        var (sizes, strides) = (self.sizes, self.strides)
        sizes.append(length)
        strides.append(self.strides[first] + self.strides[second])
        for dim in [Swift.max(first, second), Swift.min(first, second)] {
            sizes.remove(at: dim)
            strides.remove(at: dim)
        }
        return Layout(sizes: sizes, strides: strides, offset: offset + start)
    }

    /// All windows of a size along a dimension, a step apart: the places within a window are a
    /// new last dimension.
    package func windows(_ dim: Int, _ size: Int, _ step: Int) -> Layout {
        if rank == 0 { return Layout(sizes: [size], strides: [1], offset: offset) }
        var (sizes, strides) = (self.sizes, self.strides)
        sizes.append(size)
        strides.append(self.strides[dim])
        sizes[dim] = (self.sizes[dim] - size) / step + 1
        strides[dim] = self.strides[dim] * step
        return Layout(sizes: sizes, strides: strides, offset: offset)
    }
}
