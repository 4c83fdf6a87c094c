import Arrays

/// One index of a tensor subscript: what it does to one dimension.
public enum TensorIndex {
    /// The place, counted from the end if it is negative; the dimension disappears.
    case place(Int)
    /// Every `step`-th place from `start` up to but not including `end`; nil means all the way.
    case slice(start: Int?, end: Int?, step: Int)
    /// All dimensions that no other index speaks of.
    case rest
    /// A new dimension of size 1.
    case new
    /// The places that a tensor of whole numbers or truth values names.
    case places(Tensor)
}

/// What may stand in a tensor subscript.
///
/// Whole numbers, ranges, `...`, `.ellipsis`, `.newAxis`, `.stride(by:)`, `.slice(_:_:_:)`, and
/// tensors or arrays of whole numbers or truth values.
public protocol TensorIndexable {
    /// The index that this value stands for.
    var tensorIndex: TensorIndex { get }
}

extension TensorIndex: TensorIndexable {
    /// This index.
    public var tensorIndex: TensorIndex { self }
}

extension TensorIndexable where Self == TensorIndex {
    /// As many full slices as fit: Python's `...`.
    public static var ellipsis: TensorIndex { .rest }

    /// A new dimension of size 1: Python's `None`.
    public static var newAxis: TensorIndex { .new }

    /// Every `step`-th place: Python's `::step`.
    public static func stride(by step: Int) -> TensorIndex {
        .slice(start: nil, end: nil, step: step)
    }

    /// The places from `start` up to but not including `end`: Python's `start:end:step`, where
    /// bounds may be negative or, as nil, left out.
    public static func slice(_ start: Int?, _ end: Int?, _ step: Int = 1) -> TensorIndex {
        .slice(start: start, end: end, step: step)
    }
}

extension Int: TensorIndexable {
    /// One place.
    public var tensorIndex: TensorIndex { .place(self) }
}

extension Range: TensorIndexable where Bound == Int {
    /// The places of the range, clamped to those there are.
    public var tensorIndex: TensorIndex { .slice(start: lowerBound, end: upperBound, step: 1) }
}

extension ClosedRange: TensorIndexable where Bound == Int {
    /// The places of the range, clamped to those there are.
    public var tensorIndex: TensorIndex {
        .slice(start: lowerBound, end: upperBound == -1 ? nil : upperBound + 1, step: 1)
    }
}

extension PartialRangeFrom: TensorIndexable where Bound == Int {
    /// The places from the bound on.
    public var tensorIndex: TensorIndex { .slice(start: lowerBound, end: nil, step: 1) }
}

extension PartialRangeUpTo: TensorIndexable where Bound == Int {
    /// The places before the bound.
    public var tensorIndex: TensorIndex { .slice(start: nil, end: upperBound, step: 1) }
}

extension PartialRangeThrough: TensorIndexable where Bound == Int {
    /// The places up to and including the bound.
    public var tensorIndex: TensorIndex {
        .slice(start: nil, end: upperBound == -1 ? nil : upperBound + 1, step: 1)
    }
}

extension Tensor: TensorIndexable {
    /// The places that the elements name, or at which they are true.
    public var tensorIndex: TensorIndex {
        if dim() == 0 && dtype.isInteger { return .place(item()) }
        return .places(self)
    }
}

extension Array: TensorIndexable where Element: TensorData {
    /// The places that the elements name, or at which they are true.
    public var tensorIndex: TensorIndex {
        .places(isEmpty ? Tensor.zeros(0, dtype: .int64) : Tensor(self))
    }
}
