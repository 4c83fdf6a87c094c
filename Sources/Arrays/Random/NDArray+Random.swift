/// Random numbers are drawn in the order of an array's memory, as PyTorch draws them.
extension NDArray {
    /// Fills a floating-point array with numbers from `lower` up to, not including, `upper`.
    package func fillUniform(from lower: Double, to upper: Double, _ stream: inout RandomStream) {
        let (low, high) = (Float(lower), Float(upper))
        switch dtype {
        case .float64: fillInOrder { stream.uniform(from: lower, to: upper) }
        case .float16:
            // Rounding to half precision may reach the upper bound, which is not to be drawn.
            fillInOrder {
                let value = stream.uniform(from: low, to: high)
                return Half(value).bits == Half(high).bits ? low : value
            }
        case .bfloat16:
            fillInOrder {
                let value = stream.uniform(from: low, to: high)
                return BFloat16(value).bits == BFloat16(high).bits ? low : value
            }
        default: fillInOrder { stream.uniform(from: low, to: high) }
        }
    }

    /// Fills a floating-point array with normal numbers.
    package func fillNormal(
        mean: Double, standardDeviation: Double, _ stream: inout RandomStream
    ) {
        guard isContiguous else {
            return fillInOrder { stream.normal(mean: mean, standardDeviation: standardDeviation) }
        }
        switch dtype {
        case .float64:
            let values = UnsafeMutableBufferPointer(start: pointer(to: Double.self), count: count)
            stream.fillNormal(values, mean: mean, standardDeviation: standardDeviation)
        case .float32:
            let values = UnsafeMutableBufferPointer(start: pointer(to: Float.self), count: count)
            stream.fillNormal(values, mean: mean, standardDeviation: standardDeviation)
        default:
            let wide = NDArray(uninitialized: sizes, .float32)
            let values = UnsafeMutableBufferPointer(
                start: wide.pointer(to: Float.self), count: count)
            stream.fillHalfNormal(values, mean: mean, standardDeviation: standardDeviation)
            write(wide)
        }
    }

    /// Fills an array with whole numbers from `lower` up to, not including, `lower + range`.
    package func fillIntegers(from lower: Int64, range: UInt64, _ stream: inout RandomStream) {
        fillInOrder { stream.integer(from: lower, range: range) }
    }

    /// Fills an array with whole numbers of all those from 0 that its kind holds without a gap.
    package func fillIntegers(_ stream: inout RandomStream) {
        fillInOrder { stream.integer(for: dtype) }
    }

    /// Fills an array with ones by the chance `probability`, and zeros otherwise.
    package func fillBernoulli(_ probability: Double, _ stream: inout RandomStream) {
        fillInOrder { stream.bernoulli(probability) ? 1 : 0 as Int64 }
    }

    /// Fills an array with ones and zeros; every element has its own chance of a one.
    package func fillBernoulli(_ probabilities: NDArray, _ stream: inout RandomStream) {
        let isDouble = probabilities.dtype == .float64
        // In the order of this array's memory, so that the draws go one after another.
        let chances = NDArray(
            uninitialized: layout.forNewArray, isDouble ? .float64 : .float32)
        chances.write(probabilities)
        let (doubles, floats) = (chances.pointer(to: Double.self), chances.pointer(to: Float.self))
        var place = 0
        fillInOrder {
            defer { place += 1 }
            let isOne =
                isDouble ? stream.bernoulli(doubles[place]) : stream.bernoulli(floats[place])
            return isOne ? 1 : 0 as Int64
        }
    }

    /// Fills a floating-point array with numbers of the exponential distribution.
    package func fillExponential(rate: Double, _ stream: inout RandomStream) {
        fillInOrder { stream.exponential(rate: rate) }
    }

    /// Fills a floating-point array with numbers of the Cauchy distribution.
    package func fillCauchy(median: Double, sigma: Double, _ stream: inout RandomStream) {
        fillInOrder { stream.cauchy(median: median, sigma: sigma) }
    }

    /// Fills a floating-point array with numbers whose logarithms are normal.
    package func fillLogNormal(
        mean: Double, standardDeviation: Double, _ stream: inout RandomStream
    ) {
        fillInOrder {
            Elementary.exponential(
                stream.normal(mean: mean, standardDeviation: standardDeviation))
        }
    }

    /// Fills an array with numbers of trials up to the first success.
    package func fillGeometric(_ probability: Double, _ stream: inout RandomStream) {
        fillInOrder { stream.geometric(probability) }
    }

    /// Sets the elements one after another in the order of the array's memory.
    private func fillInOrder<Wide: Computable>(_ next: () -> Wide) {
        let isDirect = isContiguous && dtype == Wide.dtype
        let wide = isDirect ? self : NDArray(uninitialized: layout.forNewArray, Wide.dtype)
        let output = wide.pointer(to: Wide.self)
        for place in 0..<count { output[place] = next() }
        if !isDirect { write(wide) }
    }
}
