import Arrays

extension Tensor {
    /// Numbers evenly spread from 0 up to, not including, 1.
    ///
    /// ```swift
    /// manualSeed(0)
    /// print(Tensor.rand(3))  // tensor([0.4963, 0.7682, 0.0885])
    /// ```
    ///
    /// - Parameters:
    ///   - sizes: the size of every dimension; none for a scalar.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    ///   - dtype: the kind of floating-point number; the default kind if it is not given.
    ///   - device: where the numbers live.
    ///   - requiresGrad: whether operations on the tensor are recorded.
    public static func rand(
        _ sizes: Int..., generator: Generator? = nil, dtype: DType? = nil, device: Device = .cpu,
        requiresGrad: Bool = false
    ) -> Tensor {
        rand(
            sizes, generator: generator, dtype: dtype, device: device,
            requiresGrad: requiresGrad)
    }

    /// Numbers evenly spread from 0 up to, not including, 1, with the given shape.
    public static func rand(
        _ size: some Collection<Int>, generator: Generator? = nil, dtype: DType? = nil,
        device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        empty(Shape(size), dtype: dtype, device: device).uniform_(generator: generator)
            .requiresGrad_(requiresGrad)
    }

    /// Normal numbers of mean 0 and standard deviation 1.
    ///
    /// ```swift
    /// manualSeed(0)
    /// print(Tensor.randn(3))  // tensor([ 1.5410, -0.2934, -2.1788])
    /// ```
    ///
    /// - Parameters:
    ///   - sizes: the size of every dimension; none for a scalar.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    ///   - dtype: the kind of floating-point number; the default kind if it is not given.
    ///   - device: where the numbers live.
    ///   - requiresGrad: whether operations on the tensor are recorded. Default `false`.
    public static func randn(
        _ sizes: Int..., generator: Generator? = nil, dtype: DType? = nil, device: Device = .cpu,
        requiresGrad: Bool = false
    ) -> Tensor {
        randn(
            sizes, generator: generator, dtype: dtype, device: device,
            requiresGrad: requiresGrad)
    }

    /// Normal numbers of mean 0 and standard deviation 1, with the given shape.
    public static func randn(
        _ size: some Collection<Int>, generator: Generator? = nil, dtype: DType? = nil,
        device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        empty(Shape(size), dtype: dtype, device: device).normal_(generator: generator)
            .requiresGrad_(requiresGrad)
    }

    /// Whole numbers from `low` up to, not including, `high`.
    ///
    /// ```swift
    /// manualSeed(0)
    /// print(Tensor.randint(1, 10, [3]))  // tensor([9, 1, 3])
    /// ```
    ///
    /// - Parameters:
    ///   - low: the smallest number.
    ///   - high: one more than the largest number.
    ///   - size: the size of every dimension.
    ///   - generator: where the numbers come from. Default: that of `manualSeed`.
    ///   - dtype: the kind of number.
    ///   - device: where the numbers live.
    ///   - requiresGrad: whether operations on the tensor are recorded.
    public static func randint(
        _ low: Int, _ high: Int, _ size: some Collection<Int>, generator: Generator? = nil,
        dtype: DType = .int64, device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        empty(Shape(size), dtype: dtype, device: device).random_(low, high, generator: generator)
            .requiresGrad_(requiresGrad)
    }

    /// Whole numbers from 0 up to, not including, `high`.
    public static func randint(
        _ high: Int, _ size: some Collection<Int>, generator: Generator? = nil,
        dtype: DType = .int64, device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        randint(
            0, high, size, generator: generator, dtype: dtype, device: device,
            requiresGrad: requiresGrad)
    }

    /// The whole numbers from 0 up to, not including, `n`, in random order.
    ///
    /// ```swift
    /// let order = Tensor.randperm(100)
    /// let (x, y) = (features[order], labels[order])  // shuffled together
    /// ```
    ///
    /// - Parameters:
    ///   - n: how many numbers.
    ///   - generator: where the order comes from. Default: that of `manualSeed`.
    ///   - dtype: the kind of number. Default `.int64`.
    ///   - device: where the numbers live.
    ///   - requiresGrad: whether operations on the tensor are recorded. Default `false`.
    public static func randperm(
        _ n: Int, generator: Generator? = nil, dtype: DType = .int64, device: Device = .cpu,
        requiresGrad: Bool = false
    ) -> Tensor {
        let array = NDArray(uninitialized: ([n] as Shape).checked, .int64)
        let order = (generator ?? .default).stream.permutation(n)
        array.pointer(to: Int64.self).update(from: order, count: n)
        return make(array.converted(to: dtype), device, requiresGrad)
    }
}
