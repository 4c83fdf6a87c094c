/// `value × factor + offset`, rounded once.
func fused(_ value: Double, times factor: Double, plus offset: Double) -> Double {
    #if hasFeature(Embedded)
        // WebAssembly has no such instruction, and there is no C library to stand in for it.
        value * factor + offset
    #else
        offset.addingProduct(value, factor)
    #endif
}

/// `value × factor + offset`, rounded once.
///
/// The product of two singles is exact as a double. The sum is rounded to double and then to
/// single, which differs from one rounding about once in 2²⁹ times; that is many times quicker
/// than a call for each number where the processor's own instruction may not be used.
@inline(__always)
func fused(_ value: Float, times factor: Float, plus offset: Float) -> Float {
    Float(Double(value) * Double(factor) + Double(offset))
}
