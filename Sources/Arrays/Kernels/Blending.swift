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
                combine(a, b, into: wide, Blend(weight: Float(weight)))
            } else {
                combine(a, b, into: wide, Blend(weight: Double(weight)))
            }
        }
    }
}

private struct Blend<T: Real>: PairRule {
    let weight: T

    @inline(__always) func value(_ a: T, _ b: T) -> T {
        weight.magnitude < 0.5 ? a + weight * (b - a) : b - (b - a) * (1 - weight)
    }
}
