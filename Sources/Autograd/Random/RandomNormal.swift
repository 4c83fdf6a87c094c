import Arrays

extension Tensor {
    /// Normal numbers with one mean and standard deviation.
    ///
    /// ```swift
    /// let noise = Tensor.normal(0, 0.01, [1000, 1])
    /// ```
    ///
    /// - Parameters:
    ///   - mean: their mean.
    ///   - std: their standard deviation, not negative.
    ///   - size: the size of every dimension.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    ///   - dtype: the kind of floating-point number; the default kind if it is not given.
    ///   - device: where the numbers live.
    ///   - requiresGrad: whether operations on the tensor are recorded.
    public static func normal(
        _ mean: Double, _ std: Double, _ size: some Collection<Int>, generator: Generator? = nil,
        dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        empty(Shape(size), dtype: dtype, device: device)
            .normal_(mean, std, generator: generator).requiresGrad_(requiresGrad)
    }

    /// Normal numbers; every element has its own mean and standard deviation.
    ///
    /// - Parameters:
    ///   - mean: the means, floating-point numbers, which give the kind of the result.
    ///   - std: the standard deviations; its shape and that of `mean` broadcast.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    public static func normal(
        _ mean: Tensor, _ std: Tensor, generator: Generator? = nil
    ) -> Tensor {
        requireDeviations(std)
        let noise = noGrad {
            let shape = Shape.broadcast(mean.shape, std.shape)
            let unit = empty(shape, dtype: mean.dtype).normal_(generator: generator)
            return unit.mul_(std).add_(mean).array
        }
        return record(noise, from: mean, std) { DrawNode(noise, [mean, std], "NormalBackward3") }
    }

    /// Normal numbers; every element has its own mean.
    public static func normal(
        _ mean: Tensor, _ std: Double = 1, generator: Generator? = nil
    ) -> Tensor {
        let noise = noGrad {
            let unit = empty(mean.shape, dtype: mean.dtype)
            return unit.normal_(0, std, generator: generator).add_(mean).array
        }
        return record(noise, from: mean) { DrawNode(noise, [mean], "NormalBackward1") }
    }

    /// Normal numbers; every element has its own standard deviation.
    public static func normal(
        _ mean: Double, _ std: Tensor, generator: Generator? = nil
    ) -> Tensor {
        requireDeviations(std)
        let noise = noGrad {
            let unit = empty(std.shape, dtype: std.dtype).normal_(generator: generator)
            return unit.mul_(std).add_(mean).array
        }
        return record(noise, from: std) { DrawNode(noise, [std], "NormalBackward2") }
    }
}

private func requireDeviations(_ std: Tensor) {
    if std.numel() > 0 && !(std.extremes.least >= 0) {
        stop("normal expects all elements of std >= 0.0")
    }
}
