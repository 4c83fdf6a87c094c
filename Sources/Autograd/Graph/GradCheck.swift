import Arrays

/// Whether the gradients of a function agree with its differences: every element of every input
/// that requires grad is moved a little up and down.
///
/// The inputs should be `.float64`: the differences of narrower kinds are too coarse.
///
/// ```swift
/// let x = Tensor.randn(3, dtype: .float64, requiresGrad: true)
/// gradCheck({ [($0[0] * $0[0]).sum()] }, [x])  // true
/// ```
///
/// - Parameters:
///   - function: what is differentiated; it must give the same for the same inputs.
///   - inputs: where it is differentiated.
///   - eps: how far an element is moved.
///   - atol: the difference that is allowed to every element of a gradient.
///   - rtol: what is allowed beside it, relative to the difference quotient.
///   - raiseException: whether the program stops, with both numbers, if they do not agree.
/// - Returns: whether all gradients agree.
@discardableResult
public func gradCheck(
    _ function: @escaping ([Tensor]) -> [Tensor], _ inputs: [Tensor], eps: Double = 1e-6,
    atol: Double = 1e-5, rtol: Double = 1e-3, raiseException: Bool = true
) -> Bool {
    if !inputs.contains(where: { $0.requiresGrad }) {
        stop(
            "gradcheck expects at least one input tensor to require gradient, but none of the "
                + "them have requires_grad=True.")
    }
    let check = GradientCheck(function: function, inputs: inputs, eps: eps)
    guard let mismatch = check.mismatch(atol: atol, rtol: rtol) else { return true }
    if raiseException { stop(mismatch) }
    return false
}

/// Whether the gradients of a function's gradients agree with their differences; see `gradCheck`.
///
/// The gradients are taken of the sum of the outputs' elements, each times a weight of its own.
@discardableResult
public func gradGradCheck(
    _ function: @escaping ([Tensor]) -> [Tensor], _ inputs: [Tensor], eps: Double = 1e-6,
    atol: Double = 1e-5, rtol: Double = 1e-3, raiseException: Bool = true
) -> Bool {
    func gradients(_ values: [Tensor]) -> [Tensor] {
        let tracked = values.filter { $0.requiresGrad }
        let total = function(values).map(weighted).reduce(Tensor(0.0)) { $0 + $1 }
        return gradOrNil(total, tracked, createGraph: true).enumerated().map {
            $1 ?? zerosLike(tracked[$0])
        }
    }
    return gradCheck(
        gradients, inputs, eps: eps, atol: atol, rtol: rtol, raiseException: raiseException)
}

/// The sum of the elements, each times a weight of its own.
private func weighted(_ tensor: Tensor) -> Tensor {
    let weights = Tensor.arange(tensor.numel()).to(tensor.dtype) * 0.3 + 0.5
    return (tensor * weights.reshape(tensor.shape)).sum()
}

/// The slopes of every output element by every element of an input, computed in two ways.
private struct GradientCheck {
    let function: ([Tensor]) -> [Tensor]
    let inputs: [Tensor]
    let eps: Double

    /// The first pair of slopes that do not agree, in words.
    func mismatch(atol: Double, rtol: Double) -> String? {
        for (input, tensor) in inputs.enumerated() where tensor.requiresGrad {
            let numerical = (0..<tensor.numel()).map { differences(input, $0) }
            for output in outputs(of: inputs).indices {
                let analytical = gradients(output, input)
                for place in 0..<tensor.numel() {
                    for (element, found) in analytical.enumerated() {
                        let expected = numerical[place][output][element]
                        let distance = (found[place] - expected).magnitude
                        if distance <= atol + rtol * expected.magnitude { continue }
                        return "Jacobian mismatch for output \(output) with respect to input "
                            + "\(input): the slope of element \(element) by element \(place) is "
                            + "\(found[place]), but the difference quotient is \(expected)"
                    }
                }
            }
        }
        return nil
    }

    /// The outputs as numbers.
    private func outputs(of inputs: [Tensor]) -> [[Double]] {
        function(inputs).map { $0.detach().scalars() }
    }

    /// The difference quotient of every element of every output by an element of an input.
    private func differences(_ input: Int, _ place: Int) -> [[Double]] {
        let (above, below) = (moved(input, place, by: eps), moved(input, place, by: -eps))
        return zip(above, below).map { above, below in
            zip(above, below).map { ($0 - $1) / (2 * eps) }
        }
    }

    private func moved(_ input: Int, _ place: Int, by step: Double) -> [[Double]] {
        let copies = inputs.map { original in
            // A function may ask which inputs require grad, or take gradients itself.
            let copy = Tensor(original.array.copied(Layout(contiguous: original.shape)))
            return copy.requiresGrad_(original.requiresGrad)
        }
        let flat = copies[input].detach().reshape([-1])
        flat.part([.place(place)]).add_(step)
        return outputs(of: copies)
    }

    /// The gradients of every element of an output, in the order of the input's elements.
    private func gradients(_ output: Int, _ input: Int) -> [[Double]] {
        let result = function(inputs)[output]
        return (0..<result.numel()).map { element in
            let unit = Tensor.zeros(result.numel(), dtype: result.dtype)
            unit.part([.place(element)]).fill_(1)
            let gradient =
                result.requiresGrad
                ? gradOrNil(
                    result, [inputs[input]], gradOutputs: unit.reshape(result.shape),
                    retainGraph: true)[0] : nil
            return (gradient ?? zerosLike(inputs[input])).detach().scalars()
        }
    }
}
