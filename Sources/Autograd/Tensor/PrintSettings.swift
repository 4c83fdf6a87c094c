import Arrays

/// Changes how tensors are printed on this thread: PyTorch's `set_printoptions`.
///
/// What is not given stays as it is.
///
/// ```swift
/// setPrintOptions(precision: 2)
/// print(Tensor([1.12345]))  // tensor([1.12])
/// setPrintOptions(precision: 4)  // the default
/// ```
///
/// - Parameters:
///   - precision: digits after the decimal point; 4 at first.
///   - threshold: a tensor with more elements is summarised; 1000 at first.
///   - edgeitems: how many entries a summary shows at either end; 3 at first.
///   - linewidth: the length that rows are broken at; 80 at first.
///   - sciMode: whether numbers are written with a power of ten; decided by their size if it is
///     not given.
public func setPrintOptions(
    precision: Int? = nil, threshold: Int? = nil, edgeitems: Int? = nil, linewidth: Int? = nil,
    sciMode: Bool? = nil
) {
    let state = ThreadState.current
    let before = state.pointee.printOptions
    state.pointee.printOptions = PrintOptions(
        precision: precision ?? before.precision, threshold: threshold ?? before.threshold,
        edgeItems: edgeitems ?? before.edgeItems, lineWidth: linewidth ?? before.lineWidth,
        scientificMode: sciMode)
}
