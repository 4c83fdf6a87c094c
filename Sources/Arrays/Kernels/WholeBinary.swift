extension NDArray {
    /// A formula of whole numbers applied to every pair of elements, which broadcast.
    @inline(__always)
    package static func wholeBinary<F: WholeBinaryFormula>(
        _ formula: F.Type, _ first: NDArray, _ second: NDArray, in kind: DType,
        into target: NDArray? = nil
    ) -> NDArray {
        let a = first.converted(to: .int64)
        let b = second.converted(to: .int64)
        let layout = target?.layout ?? resultLayout(a, b)
        return computed(layout: layout, kind, in: .int64, into: target) { wide in
            combine(a, b, into: wide, WholePairs<F>())
        }
    }
}
