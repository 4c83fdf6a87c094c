import Arrays

/// Starts the random numbers anew from a seed: the same seed gives the same numbers, which are
/// PyTorch's on a processor.
@discardableResult
public func manualSeed(_ seed: Int) -> Generator { Generator.default.manualSeed(seed) }

extension Tensor {
    /// Random numbers, uniform from 0 up to but not including 1.
    public static func rand(
        _ sizes: Int..., generator: Generator? = nil, dtype: DType? = nil, device: Device = .cpu,
        requiresGrad: Bool = false
    ) -> Tensor {
        rand(
            Shape(sizes), generator: generator, dtype: dtype, device: device,
            requiresGrad: requiresGrad)
    }

    /// Random numbers in a shape, uniform from 0 up to but not including 1.
    public static func rand(
        _ shape: Shape, generator: Generator? = nil, dtype: DType? = nil, device: Device = .cpu,
        requiresGrad: Bool = false
    ) -> Tensor {
        let tensor = empty(shape, dtype: dtype, device: device)
        tensor.uniform_(generator: generator)
        return requiresGrad ? tensor.requiresGrad_() : tensor
    }

    /// Random numbers from the normal distribution with mean 0 and standard deviation 1.
    public static func randn(
        _ sizes: Int..., generator: Generator? = nil, dtype: DType? = nil, device: Device = .cpu,
        requiresGrad: Bool = false
    ) -> Tensor {
        randn(
            Shape(sizes), generator: generator, dtype: dtype, device: device,
            requiresGrad: requiresGrad)
    }

    /// Random numbers in a shape from the normal distribution with mean 0 and standard deviation 1.
    public static func randn(
        _ shape: Shape, generator: Generator? = nil, dtype: DType? = nil, device: Device = .cpu,
        requiresGrad: Bool = false
    ) -> Tensor {
        let tensor = empty(shape, dtype: dtype, device: device)
        tensor.normal_(generator: generator)
        return requiresGrad ? tensor.requiresGrad_() : tensor
    }

    /// Random whole numbers from 0 up to but not including `high`.
    public static func randint(
        _ high: Int, _ shape: Shape, generator: Generator? = nil, dtype: DType = .int64,
        device: Device = .cpu
    ) -> Tensor {
        randint(0, high, shape, generator: generator, dtype: dtype, device: device)
    }

    /// Random whole numbers from `low` up to but not including `high`.
    ///
    /// ```swift
    /// print(Tensor.randint(1, 10, [3, 3]).shape)  // [3, 3]
    /// ```
    public static func randint(
        _ low: Int, _ high: Int, _ shape: Shape, generator: Generator? = nil,
        dtype: DType = .int64, device: Device = .cpu
    ) -> Tensor {
        if low >= high {
            stop("random_ expects 'from' to be less than 'to', but got from=\(low) >= to=\(high)")
        }
        let tensor = empty(shape, dtype: dtype, device: device)
        let range = UInt64(high - low)
        let source = generator ?? .default
        tensor.array.draw { source.stream.integer(from: Int64(low), range: range) }
        return tensor
    }

    /// The whole numbers from 0 up to but not including `n` in a random order.
    public static func randperm(
        _ n: Int, generator: Generator? = nil, dtype: DType = .int64, device: Device = .cpu
    ) -> Tensor {
        let order = (generator ?? .default).stream.permutation(n)
        return Tensor(order, dtype: dtype, device: device)
    }

    /// Random numbers from the normal distribution with one mean and standard deviation for all.
    public static func normal(
        _ mean: Double, _ std: Double, _ shape: Shape, generator: Generator? = nil,
        dtype: DType? = nil
    ) -> Tensor {
        empty(shape, dtype: dtype).normal_(mean, std, generator: generator)
    }

    /// Random numbers from the normal distribution, with a mean and a standard deviation for each.
    public static func normal(
        _ mean: Tensor, _ std: Tensor, generator: Generator? = nil
    ) -> Tensor {
        let shape = Shape.broadcast(mean.shape, std.shape)
        let tensor = empty(shape, dtype: mean.dtype).normal_(generator: generator)
        return tensor.mul_(std).add_(mean)
    }
}

/// Random numbers, uniform from 0 up to 1, with the shape and kind of another tensor.
public func randLike(_ other: Tensor, dtype: DType? = nil) -> Tensor {
    emptyLike(other, dtype: dtype).uniform_()
}

/// Random numbers from the normal distribution, with the shape and kind of another tensor.
public func randnLike(_ other: Tensor, dtype: DType? = nil) -> Tensor {
    emptyLike(other, dtype: dtype).normal_()
}

extension Tensor {
    /// Sets every element to a random number, uniform from `low` up to but not including `high`.
    @discardableResult
    public func uniform_(
        _ low: Double = 0, _ high: Double = 1, generator: Generator? = nil
    ) -> Tensor {
        requireReal("uniform_")
        let source = generator ?? .default
        return replaceNumbers {
            if dtype == .float64 {
                array.draw { source.stream.uniform(from: low, to: high) as Double }
            } else {
                array.draw { source.stream.uniform(from: Float(low), to: Float(high)) as Float }
            }
        }
    }

    /// Sets every element to a random number from the normal distribution.
    @discardableResult
    public func normal_(
        _ mean: Double = 0, _ std: Double = 1, generator: Generator? = nil
    ) -> Tensor {
        if std < 0 { stop("normal expects std >= 0.0, but found std \(std)") }
        requireReal("normal_")
        let source = generator ?? .default
        return replaceNumbers {
            array.fillNormal(&source.stream, mean: mean, standardDeviation: std)
        }
    }

    private func replaceNumbers(_ write: () -> Void) -> Tensor {
        update(write: write) { original in
            write()
            return original.detach()
        }
    }

    private func requireReal(_ operation: String) {
        if !dtype.isFloatingPoint {
            stop("\"\(operation)\" not implemented for '\(dtype.scalarTypeName)'")
        }
    }
}
