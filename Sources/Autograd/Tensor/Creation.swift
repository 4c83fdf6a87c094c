import Arrays

extension Tensor {
    /// A tensor of zeros.
    ///
    /// ```swift
    /// print(Tensor.zeros(5, 3, dtype: .int64).shape)  // [5, 3]
    /// ```
    ///
    /// - Parameters:
    ///   - sizes: the size of every dimension; none for a scalar.
    ///   - dtype: the kind of number; the default floating-point kind if it is not given.
    ///   - device: where the numbers live.
    ///   - requiresGrad: whether operations on the tensor are recorded.
    public static func zeros(
        _ sizes: Int..., dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        zeros(Shape(sizes), dtype: dtype, device: device, requiresGrad: requiresGrad)
    }

    /// A tensor of zeros with the given shape.
    public static func zeros(
        _ shape: Shape, dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        full(shape, .int(0), dtype, device, requiresGrad)
    }

    /// A tensor of ones.
    public static func ones(
        _ sizes: Int..., dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        ones(Shape(sizes), dtype: dtype, device: device, requiresGrad: requiresGrad)
    }

    /// A tensor of ones with the given shape.
    public static func ones(
        _ shape: Shape, dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        full(shape, .int(1), dtype, device, requiresGrad)
    }

    /// A tensor with one value everywhere; its kind follows the value's.
    ///
    /// ```swift
    /// print(Tensor.full([2, 3], 7).dtype)  // torch.int64
    /// ```
    public static func full(
        _ shape: Shape, _ value: some TensorScalar, dtype: DType? = nil, device: Device = .cpu,
        requiresGrad: Bool = false
    ) -> Tensor {
        full(shape, value.scalar, dtype ?? value.scalar.dtype, device, requiresGrad)
    }

    /// A tensor whose elements are not set: they can be any number.
    public static func empty(
        _ sizes: Int..., dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        empty(Shape(sizes), dtype: dtype, device: device, requiresGrad: requiresGrad)
    }

    /// A tensor with the given shape whose elements are not set: they can be any number.
    public static func empty(
        _ shape: Shape, dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
    ) -> Tensor {
        make(NDArray(uninitialized: shape.checked, dtype ?? defaultDType), device, requiresGrad)
    }

    /// Ones on the main diagonal and zeros elsewhere, with `n` rows and `m` columns.
    ///
    /// - Parameter m: the number of columns; as many as rows if it is not given.
    public static func eye(
        _ n: Int, _ m: Int? = nil, dtype: DType? = nil, device: Device = .cpu,
        requiresGrad: Bool = false
    ) -> Tensor {
        let columns = m ?? n
        for (name, size) in [("n", n), ("m", columns)] where size < 0 {
            stop("\(name) must be greater or equal to 0, got \(size)")
        }
        let array = NDArray(filled: .int(0), [n, columns], dtype ?? defaultDType)
        array.view(array.layout.diagonal(0, 0, 1)).fill(.int(1))
        return make(array, device, requiresGrad)
    }
}

extension Tensor {
    /// A new tensor from its numbers and the options that every creation takes.
    package static func make(
        _ array: NDArray, _ device: Device, _ requiresGrad: Bool
    ) -> Tensor {
        if device != .cpu { device.requireAvailable() }
        let tensor = Tensor(array)
        if requiresGrad { tensor.requiresGrad_() }
        return tensor
    }

    private static func full(
        _ shape: Shape, _ value: Scalar, _ dtype: DType?, _ device: Device, _ requiresGrad: Bool
    ) -> Tensor {
        let array = NDArray(filled: value, shape.checked, dtype ?? defaultDType)
        return make(array, device, requiresGrad)
    }

    package static var defaultDType: DType { ThreadState.current.pointee.defaultDType }
}

extension Shape {
    /// This shape, if no size is negative.
    package var checked: Shape {
        for size in self where size < 0 {
            stop("Trying to create tensor with negative dimension \(size): \(self)")
        }
        return self
    }
}

/// The kind of number that creations give when none is asked for: `.float32` at first.
public func getDefaultDtype() -> DType { ThreadState.current.pointee.defaultDType }

/// Sets the kind of floating-point number that creations give when none is asked for.
///
/// It holds for the thread that sets it.
public func setDefaultDtype(_ dtype: DType) {
    if !dtype.isFloatingPoint {
        stop(
            "only floating-point types are supported as the default type")
    }
    ThreadState.current.pointee.defaultDType = dtype
}
