extension Layout {
    /// Read as a larger shape, repeating dimensions of size 1; −1 keeps a size.
    package func expanded(to wanted: Shape) -> Layout {
        let lead = wanted.count - rank
        if lead < 0 {
            stop(
                "expand(torch.FloatTensor{\(sizes)}, size=\(wanted)): the number of sizes "
                    + "provided (\(wanted.count)) must be greater or equal to the number of "
                    + "dimensions in the tensor (\(rank))")
        }
        var target = wanted
        for dim in 0..<wanted.count {
            target[dim] = expandedSize(wanted, dim, lead)
        }
        var strides = self.strides(broadcastTo: target)
        for dim in 0..<rank where target[lead + dim] == sizes[dim] {
            strides[lead + dim] = self.strides[dim]
        }
        return Layout(sizes: target, strides: strides, offset: offset)
    }

    private func expandedSize(_ wanted: Shape, _ dim: Int, _ lead: Int) -> Int {
        let size = wanted[dim]
        if dim < lead {
            if size >= 0 { return size }
            stop(
                "The expanded size of the tensor (\(size)) isn't allowed in a leading, "
                    + "non-existing dimension \(dim)")
        }
        let existing = sizes[dim - lead]
        if size == -1 || size == existing { return existing }
        if existing == 1 { return size }
        stop(
            "The expanded size of the tensor (\(size)) must match the existing size "
                + "(\(existing)) at non-singleton dimension \(dim).  Target sizes: \(wanted).  "
                + "Tensor sizes: \(sizes)")
    }
}
