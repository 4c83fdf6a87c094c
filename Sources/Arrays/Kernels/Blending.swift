extension NDArray {
    /// `first + weight * (second - first)`, computed from the nearer end as PyTorch does.
    package static func blend(
        _ first: NDArray, _ second: NDArray, weight: Scalar, into target: NDArray? = nil
    ) -> NDArray {
        let kind = first.dtype
        let type = kind.computation
        let (a, b) = (first.converted(to: type), second.converted(to: type))
        let layout = target?.layout ?? resultLayout(a, b)
        return computed(layout: layout, kind, in: type, into: target) { wide in
            if type == .float32 {
                let weight = Float(weight)
                combine(a, b, into: wide) { (x: Float, y: Float) in blended(x, y, weight) }
            } else {
                let weight = Double(weight)
                combine(a, b, into: wide) { (x: Double, y: Double) in blended(x, y, weight) }
            }
        }
    }
}

@inline(__always)
private func blended<T: Real>(_ a: T, _ b: T, _ weight: T) -> T {
    weight.magnitude < 0.5 ? a + weight * (b - a) : b - (b - a) * (1 - weight)
}
