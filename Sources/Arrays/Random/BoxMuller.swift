/// A kind of number that pairs of uniform numbers can be turned into normal ones of.
protocol BoxMullerScalar: BinaryFloatingPoint {
    /// Draws from 0 up to, not including, 1.
    static func unit(from stream: inout RandomStream) -> Self

    /// Two independent standard normal numbers from two uniform ones, the first of them not zero.
    static func normals(_ first: Self, _ second: Self) -> (Self, Self)

    /// `value × factor + offset`, rounded once.
    static func scaled(_ value: Self, by factor: Self, plus offset: Self) -> Self
}

extension Float: BoxMullerScalar {
    static func unit(from stream: inout RandomStream) -> Float {
        stream.uniform(from: 0, to: 1)
    }

    static func normals(_ first: Float, _ second: Float) -> (Float, Float) {
        let radius = (-2 * Cephes.logarithm(first)).squareRoot()
        let (sine, cosine) = Cephes.sineAndCosine(Float(2 * Double.pi) * second)
        return (radius * cosine, radius * sine)
    }

    static func scaled(_ value: Float, by factor: Float, plus offset: Float) -> Float {
        fused(value, times: factor, plus: offset)
    }
}

extension Double: BoxMullerScalar {
    static func unit(from stream: inout RandomStream) -> Double { stream.unitDouble() }

    static func normals(_ first: Double, _ second: Double) -> (Double, Double) {
        let radius = (-2 * Elementary.logarithm(first)).squareRoot()
        let angle = 2 * Double.pi * second
        return (radius * Elementary.cosine(angle), radius * Elementary.sine(angle))
    }

    static func scaled(_ value: Double, by factor: Double, plus offset: Double) -> Double {
        fused(value, times: factor, plus: offset)
    }
}

/// Sixteen uniform numbers become sixteen normal ones: the first eight give the radii, the others
/// the angles.
struct BoxMullerBlock<Scalar: BoxMullerScalar> {
    static var size: Int { 16 }

    let mean: Scalar
    let standardDeviation: Scalar

    /// Turns the block that starts at `start` from uniform to normal numbers.
    func transform(_ values: UnsafeMutableBufferPointer<Scalar>, at start: Int) {
        for place in start..<(start + Self.size / 2) {
            let partner = place + Self.size / 2
            let (first, second) = Scalar.normals(1 - values[place], values[partner])
            values[place] = Scalar.scaled(first, by: standardDeviation, plus: mean)
            values[partner] = Scalar.scaled(second, by: standardDeviation, plus: mean)
        }
    }
}
