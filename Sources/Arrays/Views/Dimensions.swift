extension Shape {
    /// The dimension that `dim` means, counted from the end if it is negative.
    ///
    /// - Parameter rank: how many dimensions there are to choose from; a scalar is treated as
    ///   having one.
    package static func wrap(_ dim: Int, rank: Int) -> Int {
        let limit = Swift.max(rank, 1)
        guard dim >= -limit && dim < limit else {
            stop(
                "Dimension out of range (expected to be in range of "
                    + "[\(-limit), \(limit - 1)], but got \(dim))")
        }
        return dim < 0 ? dim + limit : dim
    }

    /// The dimension that `dim` means for a tensor of this shape.
    package func wrap(_ dim: Int) -> Int { Shape.wrap(dim, rank: count) }
}
