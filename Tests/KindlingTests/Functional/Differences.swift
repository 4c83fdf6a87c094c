import Kindling
import Testing

/// Repeatable numbers in double precision that take part in differentiation.
func leaf(_ shape: Int..., seed: Int = 0, low: Double = -2, high: Double = 2) -> Tensor {
    let generator = Generator(seed: UInt64(seed))
    let numbers = Tensor.rand(Shape(shape), generator: generator, dtype: .float64)
    return (numbers * (high - low) + low).requiresGrad_()
}

/// Checks the gradients, and those of the gradients, of a function against differences.
func expectSlopes(
    _ inputs: [Tensor], twice: Bool = true, sourceLocation: SourceLocation = #_sourceLocation,
    _ function: @escaping ([Tensor]) -> Tensor
) {
    #expect(
        gradCheck({ [function($0)] }, inputs, raiseException: false),
        "gradients", sourceLocation: sourceLocation)
    guard twice else { return }
    #expect(
        gradGradCheck({ [function($0)] }, inputs, atol: 1e-4, raiseException: false),
        "gradients of gradients", sourceLocation: sourceLocation)
}
