import Arrays

/// Every tensor method of this file fills the tensor in place and returns it. What the tensor held
/// before gets no gradient.
extension Tensor {
    /// Fills with numbers evenly spread from `from` up to, not including, `to`.
    ///
    /// ```swift
    /// let w = Tensor.empty(3, 4).uniform_(-0.5, 0.5)
    /// ```
    ///
    /// - Parameters:
    ///   - from: the smallest number. Default 0.
    ///   - to: the upper bound. Default 1.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    @discardableResult
    public func uniform_(
        _ from: Double = 0, _ to: Double = 1, generator: Generator? = nil
    ) -> Tensor {
        requireKind("check_uniform_bounds")
        if from > to {
            stop(
                "uniform_ expects to return a [from, to) range, but found from=\(brief(from)) > "
                    + "to=\(brief(to))")
        }
        return refill("UniformBackward0", generator) { array, stream in
            array.fillUniform(from: from, to: to, &stream)
        }
    }

    /// Fills with normal numbers.
    ///
    /// - Parameters:
    ///   - mean: their mean. Default 0.
    ///   - std: their standard deviation, not negative. Default 1.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    @discardableResult
    public func normal_(
        _ mean: Double = 0, _ std: Double = 1, generator: Generator? = nil
    ) -> Tensor {
        requireDeviation(std)
        requireKind("normal_kernel_cpu")
        return refill("NormalBackward0", generator) { array, stream in
            array.fillNormal(mean: mean, standardDeviation: std, &stream)
        }
    }

    /// Fills with normal numbers, with the arguments named.
    @discardableResult
    public func normal_(
        mean: Double = 0, std: Double, generator: Generator? = nil
    ) -> Tensor { normal_(mean, std, generator: generator) }

    /// Fills with normal numbers of standard deviation 1, with the argument named.
    @discardableResult
    public func normal_(mean: Double, generator: Generator? = nil) -> Tensor {
        normal_(mean, 1, generator: generator)
    }

    /// Fills with whole numbers from `from` up to, not including, `to`.
    @discardableResult
    public func random_(_ from: Int, _ to: Int, generator: Generator? = nil) -> Tensor {
        let bounds = integerBounds(Int64(from), Int64(to))
        return refill("RandomBackward0", generator) { array, stream in
            array.fillIntegers(from: bounds.lower, range: bounds.range, &stream)
        }
    }

    /// Fills with whole numbers from 0 up to, not including, `to`.
    @discardableResult
    public func random_(_ to: Int, generator: Generator? = nil) -> Tensor {
        random_(0, to, generator: generator)
    }

    /// Fills with whole numbers of all those from 0 on that the kind of number holds without a
    /// gap: up to 255 for `uint8`, up to 2²⁴ for `float32`.
    @discardableResult
    public func random_(generator: Generator? = nil) -> Tensor {
        refill("RandomBackward2", generator) { array, stream in array.fillIntegers(&stream) }
    }

    /// Fills with ones by the chance `p`, and zeros otherwise.
    ///
    /// - Parameters:
    ///   - p: the chance of a one, from 0 to 1. Default 0.5.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    @discardableResult
    public func bernoulli_(_ p: Double = 0.5, generator: Generator? = nil) -> Tensor {
        if !(0...1).contains(p) {
            stop("bernoulli_ expects p to be in [0, 1], but got p=\(brief(p))")
        }
        return refill("BernoulliBackward2", generator) { array, stream in
            array.fillBernoulli(p, &stream)
        }
    }

    /// Fills with ones and zeros; `p` gives every element its own chance of a one.
    ///
    /// - Parameters:
    ///   - p: chances from 0 to 1, which broadcast to this tensor's shape.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    @discardableResult
    public func bernoulli_(_ p: Tensor, generator: Generator? = nil) -> Tensor {
        p.requireProbabilities()
        return refill("BernoulliBackward1", generator) { array, stream in
            array.fillBernoulli(p.array, &stream)
        }
    }

    /// Fills with numbers of the exponential distribution, whose mean is `1 / lambd`.
    ///
    /// - Parameters:
    ///   - lambd: the rate, larger than 0. Default 1.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    @discardableResult
    public func exponential_(_ lambd: Double = 1, generator: Generator? = nil) -> Tensor {
        if !dtype.isFloatingPoint {
            stop(
                "Exponential distribution is a continuous probability distribution. dtype must "
                    + "be a floating point but you specified \(dtype.scalarTypeName)")
        }
        if !(lambd > 0) {
            stop("exponential_ expects lambda > 0.0, but found lambda=\(brief(lambd))")
        }
        return refill("ExponentialBackward0", generator) { array, stream in
            array.fillExponential(rate: lambd, &stream)
        }
    }
}

extension Tensor {
    /// Overwrites all numbers with random ones.
    func refill(
        _ name: String, _ generator: Generator?,
        _ fill: (NDArray, inout RandomStream) -> Void
    ) -> Tensor {
        let generator = generator ?? .default
        return update(write: { fill(array, &generator.stream) }) { original in
            fill(array, &generator.stream)
            return record(array, from: original) { RefillNode(original, name) }
        }
    }
}

/// Numbers overwritten by random ones: nothing of what they were is left to differentiate.
private final class RefillNode: UnaryNode {
    private let operation: String

    init(_ input: Tensor, _ operation: String) {
        self.operation = operation
        super.init(input.array, input)
    }

    override var name: String { operation }

    override func gradient(_ gradient: Tensor) -> Tensor {
        Tensor.zeros(gradient.shape, dtype: gradient.dtype)
    }
}
