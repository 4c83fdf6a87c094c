import Arrays

/// Zeros with the shape and kind of another tensor, unless other ones are given.
public func zerosLike(
    _ other: Tensor, dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
) -> Tensor {
    filled(like: other, .int(0), dtype, device, requiresGrad)
}

/// Ones with the shape and kind of another tensor, unless other ones are given.
public func onesLike(
    _ other: Tensor, dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
) -> Tensor {
    filled(like: other, .int(1), dtype, device, requiresGrad)
}

/// One value everywhere, with the shape and kind of another tensor, unless others are given.
public func fullLike(
    _ other: Tensor, _ value: some TensorScalar, dtype: DType? = nil, device: Device = .cpu,
    requiresGrad: Bool = false
) -> Tensor {
    filled(like: other, value.scalar, dtype, device, requiresGrad)
}

/// Elements that are not set, with the shape and kind of another tensor, unless other ones
/// are given.
public func emptyLike(
    _ other: Tensor, dtype: DType? = nil, device: Device = .cpu, requiresGrad: Bool = false
) -> Tensor {
    let layout = other.array.layout.forNewArray
    return Tensor.make(NDArray(uninitialized: layout, dtype ?? other.dtype), device, requiresGrad)
}

private func filled(
    like other: Tensor, _ value: Scalar, _ dtype: DType?, _ device: Device, _ requiresGrad: Bool
) -> Tensor {
    let array = NDArray(uninitialized: other.array.layout.forNewArray, dtype ?? other.dtype)
    array.fill(value)
    return Tensor.make(array, device, requiresGrad)
}
