extension NormalisationRuns {
    /// `(x − mean) × scale`, then times a weight and plus a bias.
    ///
    /// - Parameters:
    ///   - mean: one for all elements that share it.
    ///   - scale: one divided by the standard deviation.
    package func normalised(
        _ input: NDArray, mean: NDArray, scale: NDArray, _ weight: NDArray?, _ bias: NDArray?
    ) -> NDArray {
        let type = input.dtype.computation
        let source = input.converted(to: type).contiguous()
        let result = NDArray(uninitialized: input.sizes, type)
        if type == .float32 {
            Factors<Float>(mean, scale, weight, bias).write(self, source, result)
        } else {
            Factors<Double>(mean, scale, weight, bias).write(self, source, result)
        }
        return result.converted(to: input.dtype)
    }

    /// The gradients of `normalised` by the input, the weight and the bias.
    ///
    /// - Parameter isFixed: whether mean and scale do not depend on the input.
    package func gradients(
        _ gradient: NDArray, _ input: NDArray, mean: NDArray, scale: NDArray, _ weight: NDArray?,
        isFixed: Bool
    ) -> (input: NDArray, weight: NDArray, bias: NDArray) {
        let type = input.dtype.computation
        let source = input.converted(to: type).contiguous()
        let slope = gradient.converted(to: type).contiguous()
        let result = NDArray(uninitialized: input.sizes, type)
        let (weights, biases) = (
            NDArray(filled: .int(0), [self.weights], .float64),
            NDArray(filled: .int(0), [self.weights], .float64)
        )
        if type == .float32 {
            let sums = (weights.pointer(to: Double.self), biases.pointer(to: Double.self))
            Factors<Float>(mean, scale, weight, nil)
                .differentiate(self, (source, slope), result, sums, isFixed: isFixed)
        } else {
            let sums = (weights.pointer(to: Double.self), biases.pointer(to: Double.self))
            Factors<Double>(mean, scale, weight, nil)
                .differentiate(self, (source, slope), result, sums, isFixed: isFixed)
        }
        return (
            result.converted(to: input.dtype), weights.converted(to: input.dtype),
            biases.converted(to: input.dtype)
        )
    }
}

/// What a normalisation multiplies by and adds.
private struct Factors<T: Real> {
    let mean: NDArray
    let scale: NDArray
    let weight: NDArray?
    let bias: NDArray?

    init(_ mean: NDArray, _ scale: NDArray, _ weight: NDArray?, _ bias: NDArray?) {
        self.mean = mean.converted(to: T.dtype).contiguous()
        self.scale = scale.converted(to: T.dtype).contiguous()
        self.weight = weight?.converted(to: T.dtype).contiguous()
        self.bias = bias?.converted(to: T.dtype).contiguous()
    }

    private var means: UnsafeMutablePointer<T> { mean.pointer() }
    private var scales: UnsafeMutablePointer<T> { scale.pointer() }

    func write(_ runs: NormalisationRuns, _ source: NDArray, _ result: NDArray) {
        let (input, output) = (source.pointer(to: T.self), result.pointer(to: T.self))
        let (means, scales, length) = (means, scales, runs.length)
        let (weights, biases) = (weight?.pointer(to: T.self), bias?.pointer(to: T.self))
        let loops = RunLoops<T>()
        runs.forEachRun { run in
            let (place, first) = (runs.mean(of: run), runs.weight(of: run))
            let (from, to) = (input + run &* length, output + run &* length)
            if runs.isWeightPerRun {
                let slope = scales[place] * (weights?[first] ?? 1)
                loops.write(from, means[place], slope, biases?[first] ?? 0, length, to: to)
            } else {
                loops.write(from, means[place], scales[place], 0, length, to: to)
                if let weights { for place in 0..<length { to[place] *= weights[place] } }
                if let biases { for place in 0..<length { to[place] += biases[place] } }
            }
        }
    }

    /// Writes the gradient of the input, and adds up those of the weights and the biases.
    func differentiate(
        _ runs: NormalisationRuns, _ operands: (source: NDArray, slope: NDArray),
        _ result: NDArray,
        _ sums: (weights: UnsafeMutablePointer<Double>, biases: UnsafeMutablePointer<Double>),
        isFixed: Bool
    ) {
        let backward = NormalisationBackward<T>(
            runs: runs, isFixed: isFixed, means: means, scales: scales,
            weights: weight?.pointer(to: T.self), input: operands.source.pointer(),
            gradient: operands.slope.pointer(), output: result.pointer())
        if runs.isWeightPerRun {
            backward.runPerRun(addingTo: sums.weights, sums.biases)
        } else {
            backward.runPerPlace(addingTo: sums.weights, sums.biases)
        }
    }
}
