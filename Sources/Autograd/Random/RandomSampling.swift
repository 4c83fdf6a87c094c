import Arrays

extension Tensor {
    /// Ones and zeros of this shape; this tensor gives every element its own chance of a one.
    ///
    /// ```swift
    /// let coins = bernoulli(Tensor([0.1, 0.5, 0.9]))
    /// ```
    ///
    /// - Parameter generator: where the numbers come from. Default: that of `manualSeed`.
    public func bernoulli(generator: Generator? = nil) -> Tensor {
        requireProbabilities()
        let result = NDArray(uninitialized: shape, dtype)
        result.fillBernoulli(array, &(generator ?? .default).stream)
        return record(result, from: self) { DrawNode(result, [self], "BernoulliBackward0") }
    }

    /// Ones by the chance `p` and zeros otherwise, with the shape and kind of this tensor.
    public func bernoulli(_ p: Double, generator: Generator? = nil) -> Tensor {
        noGrad { emptyLike(self).bernoulli_(p, generator: generator) }
    }

    /// Draws places in a row of weights, for every row.
    ///
    /// ```swift
    /// let weights = Tensor([0.2, 0.5, 0.3])
    /// print(weights.multinomial(10, replacement: true).shape)  // [10]
    /// ```
    ///
    /// This tensor holds the weights, floating-point numbers that are not negative: `[n]` for one
    /// row or `[rows, n]`. They need not add up to 1.
    ///
    /// - Parameters:
    ///   - numSamples: how many places to draw for each row.
    ///   - replacement: whether a place may be drawn again. Default `false`.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    /// - Returns: the places, `[numSamples]` or `[rows, numSamples]`, of kind `.int64`.
    public func multinomial(
        _ numSamples: Int, replacement: Bool = false, generator: Generator? = nil
    ) -> Tensor {
        requireWeights(numSamples, replacement)
        let generator = generator ?? .default
        return Tensor(
            array.multinomial(numSamples, replacement: replacement, &generator.stream))
    }

    private func requireWeights(_ count: Int, _ replacement: Bool) {
        if !(1...2).contains(ndim) { stop("prob_dist must be 1 or 2 dim") }
        if !dtype.isFloatingPoint {
            stop(
                "multinomial only supports floating-point dtypes for input, got: "
                    + dtype.scalarTypeName)
        }
        if count <= 0 { stop("cannot sample n_sample <= 0 samples") }
        if !replacement && count > size(-1) {
            stop("cannot sample n_sample > prob_dist.size(-1) samples without replacement")
        }
        let (least, most) = extremes
        if numel() > 0 && !(least >= 0 && most < .infinity) {
            stop(
                replacement && count > 1
                    ? "invalid multinomial distribution (encountering probability entry "
                        + (least < 0 ? "< 0)" : "= infinity or NaN)")
                    : "probability tensor contains either `inf`, `nan` or element < 0")
        }
        if !sum(dim: -1).array.allPositive {
            stop("invalid multinomial distribution (sum of probabilities <= 0)")
        }
    }
}

extension NDArray {
    fileprivate var allPositive: Bool {
        let numbers = converted(to: .float64)
        let values = UnsafeBufferPointer(start: numbers.pointer(to: Double.self), count: count)
        return values.allSatisfy { $0 > 0 }
    }
}

/// Ones and zeros; `p` gives every element its own chance of a one.
public func bernoulli(_ p: Tensor, generator: Generator? = nil) -> Tensor {
    p.bernoulli(generator: generator)
}

/// Draws places in a row of weights, for every row; see the method of the same name.
public func multinomial(
    _ weights: Tensor, _ numSamples: Int, replacement: Bool = false, generator: Generator? = nil
) -> Tensor {
    weights.multinomial(numSamples, replacement: replacement, generator: generator)
}
