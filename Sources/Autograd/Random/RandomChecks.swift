import Arrays

/// What is asked of tensors and numbers before random numbers are drawn, in PyTorch's words.
extension Tensor {
    /// Stops unless the numbers are floating-point; `kernel` is PyTorch's name of the loop.
    func requireKind(_ kernel: String) {
        if !dtype.isFloatingPoint {
            stop("\"\(kernel)\" not implemented for '\(dtype.scalarTypeName)'")
        }
    }

    /// Stops unless every number is a probability.
    func requireProbabilities() {
        requireKind("bernoulli_tensor_cpu_p_")
        let (least, most) = extremes
        if !(least >= 0 && most <= 1) {
            stop("Expected p_in >= 0 && p_in <= 1 to be true, but got false.")
        }
    }

    /// The bounds for whole numbers from `from` up to, not including, `to`.
    func integerBounds(_ from: Int64, _ to: Int64) -> IntegerBounds {
        let bounds = IntegerBounds(from: from, to: to, for: dtype)
        if bounds.lower >= bounds.upper {
            stop(
                "random_ expects 'from' to be less than 'to', but got from=\(from) >= to=\(to)")
        }
        let limits = IntegerBounds.limits(of: dtype)
        let isLow = from < limits.least || from > limits.most
        if isLow || to - 1 < limits.least || to - 1 > limits.most {
            stop("\(isLow ? "from" : "to - 1") is out of bounds for \(dtype.nameInC)")
        }
        return bounds
    }

    /// The smallest and the largest number; not a number if there is such an element.
    var extremes: (least: Double, most: Double) {
        let numbers = NDArray(uninitialized: shape, .float64)
        numbers.write(array)
        var (least, most) = (Double.infinity, -Double.infinity)
        for number in UnsafeBufferPointer(start: numbers.pointer(to: Double.self), count: count) {
            if number.isNaN { return (.nan, .nan) }
            least = Swift.min(least, number)
            most = Swift.max(most, number)
        }
        return (least, most)
    }
}

extension DType {
    /// The kind as PyTorch's sentences about bounds call it: by its name in C++.
    fileprivate var nameInC: String {
        switch self {
        case .float64: "double"
        case .float32: "float"
        case .float16: "c10::Half"
        case .bfloat16: "c10::BFloat16"
        case .int64: "long int"
        case .int32: "int"
        case .int16: "short int"
        case .int8: "signed char"
        case .uint8: "unsigned char"
        case .bool: "bool"
        }
    }
}

/// Stops unless a standard deviation is zero or positive.
func requireDeviation(_ std: Double) {
    if !(std >= 0) { stop("normal expects std >= 0.0, but found std \(brief(std))") }
}

/// A number in a sentence: without a decimal point if it is whole.
func brief(_ number: Double) -> String {
    guard let whole = Int64(exactly: number) else { return NumberText.shortest(number) }
    return whole.description
}
