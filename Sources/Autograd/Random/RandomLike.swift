import Arrays

/// Numbers evenly spread from 0 up to, not including, 1, with the shape and kind of another
/// tensor, unless another kind is given.
public func randLike(
    _ other: Tensor, generator: Generator? = nil, dtype: DType? = nil, device: Device = .cpu,
    requiresGrad: Bool = false
) -> Tensor {
    emptyLike(other, dtype: dtype, device: device).uniform_(generator: generator)
        .requiresGrad_(requiresGrad)
}

/// Normal numbers of mean 0 and standard deviation 1, with the shape and kind of another tensor,
/// unless another kind is given.
public func randnLike(
    _ other: Tensor, generator: Generator? = nil, dtype: DType? = nil, device: Device = .cpu,
    requiresGrad: Bool = false
) -> Tensor {
    emptyLike(other, dtype: dtype, device: device).normal_(generator: generator)
        .requiresGrad_(requiresGrad)
}

/// Whole numbers from `low` up to, not including, `high`, with the shape and kind of another
/// tensor, unless another kind is given.
public func randintLike(
    _ other: Tensor, _ low: Int, _ high: Int, generator: Generator? = nil, dtype: DType? = nil,
    device: Device = .cpu, requiresGrad: Bool = false
) -> Tensor {
    emptyLike(other, dtype: dtype, device: device).random_(low, high, generator: generator)
        .requiresGrad_(requiresGrad)
}

/// Whole numbers from 0 up to, not including, `high`, with the shape and kind of another tensor,
/// unless another kind is given.
public func randintLike(
    _ other: Tensor, _ high: Int, generator: Generator? = nil, dtype: DType? = nil,
    device: Device = .cpu, requiresGrad: Bool = false
) -> Tensor {
    randintLike(
        other, 0, high, generator: generator, dtype: dtype, device: device,
        requiresGrad: requiresGrad)
}
