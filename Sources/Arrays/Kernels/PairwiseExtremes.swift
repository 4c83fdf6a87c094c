extension NDArray {
    /// The larger of every pair of elements, which broadcast; not-a-number wins.
    package static func maximum(
        _ first: NDArray, _ second: NDArray, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        binary(Maximum.self, first, second, in: kind, into: target)
    }

    /// The smaller of every pair of elements, which broadcast; not-a-number wins.
    package static func minimum(
        _ first: NDArray, _ second: NDArray, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        binary(Minimum.self, first, second, in: kind, into: target)
    }
}
