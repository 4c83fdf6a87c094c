import Arrays

extension Tensor {
    /// Fills with numbers of the Cauchy distribution, which has no mean.
    ///
    /// - Parameters:
    ///   - median: their median. Default 0.
    ///   - sigma: half the width of the peak at half its height, larger than 0. Default 1.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    @discardableResult
    public func cauchy_(
        _ median: Double = 0, _ sigma: Double = 1, generator: Generator? = nil
    ) -> Tensor {
        requireContinuous("Cauchy")
        if !(sigma > 0) { stop("cauchy_ expects sigma > 0.0, but found sigma=\(brief(sigma))") }
        return refill("CauchyBackward0", generator) { array, stream in
            array.fillCauchy(median: median, sigma: sigma, &stream)
        }
    }

    /// Fills with numbers whose logarithms are normal.
    ///
    /// - Parameters:
    ///   - mean: the mean of the logarithms. Default 1.
    ///   - std: their standard deviation, larger than 0. Default 2.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    @discardableResult
    public func logNormal_(
        _ mean: Double = 1, _ std: Double = 2, generator: Generator? = nil
    ) -> Tensor {
        requireContinuous("log_normal_")
        if !(std > 0) { stop("log_normal_ expects std > 0.0, but found std=\(brief(std))") }
        return refill("LogNormalBackward0", generator) { array, stream in
            array.fillLogNormal(mean: mean, standardDeviation: std, &stream)
        }
    }

    /// Fills with numbers of the geometric distribution: how many trials, each with the chance
    /// `p`, it takes up to the first success.
    ///
    /// - Parameters:
    ///   - p: the chance, larger than 0 and smaller than 1.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    @discardableResult
    public func geometric_(_ p: Double, generator: Generator? = nil) -> Tensor {
        if !(p > 0 && p < 1) {
            stop("geometric_ expects p to be in (0, 1), but got p=\(brief(p))")
        }
        return refill("GeometricBackward0", generator) { array, stream in
            array.fillGeometric(p, &stream)
        }
    }

    private func requireContinuous(_ name: String) {
        if !dtype.isFloatingPoint {
            stop(
                "\(name) distribution is a continuous probability distribution. dtype must be a "
                    + "floating point but you specified \(dtype.scalarTypeName)")
        }
    }
}
