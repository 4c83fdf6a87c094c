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
            let factors = Factors<Float>(mean, scale, weight, nil)
            factors.addSums(self, source, slope, weights.pointer(), biases.pointer())
            factors.differentiate(self, source, slope, result, isFixed: isFixed)
        } else {
            let factors = Factors<Double>(mean, scale, weight, nil)
            factors.addSums(self, source, slope, weights.pointer(), biases.pointer())
            factors.differentiate(self, source, slope, result, isFixed: isFixed)
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
        let (means, scales) = (means, scales)
        let (weights, biases) = (weight?.pointer(to: T.self), bias?.pointer(to: T.self))
        runs.forEachRun { start, place, first in
            let (from, to) = (input + start, output + start)
            let (average, factor) = (means[place], scales[place])
            if runs.isWeightPerRun {
                let slope = factor * (weights?[first] ?? 1)
                let shift = biases?[first] ?? 0
                for place in 0..<runs.length {
                    to[place] = (from[place] - average) * slope + shift
                }
            } else {
                for place in 0..<runs.length { to[place] = (from[place] - average) * factor }
                if let weights { for place in 0..<runs.length { to[place] *= weights[place] } }
                if let biases { for place in 0..<runs.length { to[place] += biases[place] } }
            }
        }
    }

    /// Adds up what the weights and the biases get of the gradient.
    func addSums(
        _ runs: NormalisationRuns, _ source: NDArray, _ slope: NDArray,
        _ weights: UnsafeMutablePointer<Double>, _ biases: UnsafeMutablePointer<Double>
    ) {
        let (input, gradient) = (source.pointer(to: T.self), slope.pointer(to: T.self))
        let (means, scales) = (means, scales)
        runs.forEachRun { start, place, first in
            let (from, by) = (input + start, gradient + start)
            let (average, factor) = (means[place], scales[place])
            if runs.isWeightPerRun {
                var sums = PairOfSums()
                sums.add(runs.length) {
                    (Double(by[$0] * (from[$0] - average)), Double(by[$0]))
                }
                weights[first] += sums.first * Double(factor)
                biases[first] += sums.second
            } else {
                for place in 0..<runs.length {
                    weights[place] += Double(by[place] * (from[place] - average) * factor)
                    biases[place] += Double(by[place])
                }
            }
        }
    }

    /// The gradient of the input.
    func differentiate(
        _ runs: NormalisationRuns, _ source: NDArray, _ slope: NDArray, _ result: NDArray,
        isFixed: Bool
    ) {
        let (input, gradient) = (source.pointer(to: T.self), slope.pointer(to: T.self))
        let output = result.pointer(to: T.self)
        let (means, scales, weights) = (means, scales, weight?.pointer(to: T.self))
        let step = runs.isWeightPerRun ? 0 : 1
        let shares = isFixed ? [] : shares(runs, input, gradient)
        runs.forEachRun { start, place, first in
            let (from, by, to) = (input + start, gradient + start, output + start)
            let (average, factor) = (means[place], scales[place])
            let level = isFixed ? 0 : T(shares[place].first)
            let tilt = isFixed ? 0 : T(shares[place].second) * factor
            for place in 0..<runs.length {
                let weighted = by[place] * (weights?[first &+ place &* step] ?? 1)
                to[place] = factor * (weighted - level - (from[place] - average) * tilt)
            }
        }
    }

    /// The means of the weighted gradient, and of its products with the normalised input.
    private func shares(
        _ runs: NormalisationRuns, _ input: UnsafeMutablePointer<T>,
        _ gradient: UnsafeMutablePointer<T>
    ) -> [PairOfSums] {
        var shares = [PairOfSums](repeating: PairOfSums(), count: runs.means)
        let (means, scales, weights) = (means, scales, weight?.pointer(to: T.self))
        let step = runs.isWeightPerRun ? 0 : 1
        let part = 1 / Double(runs.sharing)
        runs.forEachRun { start, place, first in
            let (from, by, average) = (input + start, gradient + start, means[place])
            var sums = PairOfSums()
            sums.add(runs.length) {
                let weighted = by[$0] * (weights?[first &+ $0 &* step] ?? 1)
                return (Double(weighted), Double(weighted * (from[$0] - average)))
            }
            shares[place].first += sums.first * part
            shares[place].second += sums.second * part * Double(scales[place])
        }
        return shares
    }
}
