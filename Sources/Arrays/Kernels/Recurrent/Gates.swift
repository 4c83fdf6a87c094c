import Kernels

extension UnsafeMutablePointer where Pointee: Real {
    /// Replaces numbers by their `1 / (1 + e⁻ˣ)`.
    func squash(_ count: Int) {
        if VectorFunction.sigmoid.replace(self, count) { return }
        for place in 0..<count {
            let power = Elementary.exponential(-self[place].double)
            self[place] = Pointee(number: 1 / (1 + power))
        }
    }

    /// Replaces numbers by their hyperbolic tangents.
    func bend(_ count: Int) {
        if VectorFunction.hyperbolicTangent.replace(self, count) { return }
        for place in 0..<count {
            self[place] = Pointee(number: Elementary.hyperbolicTangent(self[place].double))
        }
    }
}
