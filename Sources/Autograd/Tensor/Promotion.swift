import Arrays

/// The smallest kind of number that holds the numbers of both kinds.
public func promoteTypes(_ first: DType, _ second: DType) -> DType {
    DType.promote(first, second)
}

/// The kind that an operation on both tensors gives: a scalar does not widen a tensor of its own
/// category.
public func resultType(_ first: Tensor, _ second: Tensor) -> DType {
    DType.promote(first.array, second.array)
}
