extension Shape {
    /// The shape of `first ∘ second`: sizes are matched from the right, and a size of 1 or a
    /// missing dimension repeats.
    package static func broadcast(_ first: Shape, _ second: Shape) -> Shape {
        if first == second { return first }
        var result = first.count >= second.count ? first : second
        let shorter = first.count >= second.count ? second : first
        for fromEnd in stride(from: 1, through: shorter.count, by: 1) {
            let dim = result.count - fromEnd
            let (one, other) = (result[dim], shorter[shorter.count - fromEnd])
            if one == other || other == 1 { continue }
            if one != 1 { mismatch(first, second, dim: dim, fromEnd: fromEnd) }
            result[dim] = other
        }
        return result
    }

    private static func mismatch(
        _ first: Shape, _ second: Shape, dim: Int, fromEnd: Int
    ) -> Never {
        let (one, other) = (first[first.count - fromEnd], second[second.count - fromEnd])
        stop(
            "The size of tensor a (\(one)) must match the size of tensor b (\(other)) "
                + "at non-singleton dimension \(dim)")
    }
}
