extension Layout {
    /// The dimensions in another order.
    package func permuted(_ order: Shape) -> Layout {
        var (sizes, strides) = (self.sizes, self.strides)
        for place in 0..<order.count {
            sizes[place] = self.sizes[order[place]]
            strides[place] = self.strides[order[place]]
        }
        return Layout(sizes: sizes, strides: strides, offset: offset)
    }

    /// Two dimensions in each other's place.
    package func transposed(_ first: Int, _ second: Int) -> Layout {
        if rank == 0 { return self }
        var (sizes, strides) = (self.sizes, self.strides)
        sizes.swapAt(first, second)
        strides.swapAt(first, second)
        return Layout(sizes: sizes, strides: strides, offset: offset)
    }

    /// With a new dimension of size 1.
    package func unsqueezed(_ dim: Int) -> Layout {
        var (sizes, strides) = (self.sizes, self.strides)
        sizes.insert(1, at: dim)
        strides.insert(dim < rank ? self.sizes[dim] * self.strides[dim] : 1, at: dim)
        return Layout(sizes: sizes, strides: strides, offset: offset)
    }

    /// Without the given dimensions, where their size is 1.
    package func squeezed(where isChosen: (Int) -> Bool) -> Layout {
        var (sizes, strides) = (Shape(), Shape())
        for dim in 0..<rank where self.sizes[dim] != 1 || !isChosen(dim) {
            sizes.append(self.sizes[dim])
            strides.append(self.strides[dim])
        }
        return Layout(sizes: sizes, strides: strides, offset: offset)
    }
}
