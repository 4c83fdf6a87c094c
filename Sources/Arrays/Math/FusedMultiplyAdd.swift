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
/// An x86 processor may lack the instruction, and a call for each number would take many times
/// longer than the sum of doubles: the product of two singles is exact as a double, and the sum
/// is rounded to double and then to single, which differs from one rounding about once in 2²⁹.
@inline(__always)
func fused(_ value: Float, times factor: Float, plus offset: Float) -> Float {
    #if arch(arm64)
        offset.addingProduct(value, factor)
    #else
        Float(Double(value) * Double(factor) + Double(offset))
    #endif
}
