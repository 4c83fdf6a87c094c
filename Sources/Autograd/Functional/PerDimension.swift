import Arrays

/// A size for every dimension of a window: one number for all of them, or a list with one for each.
///
/// ```swift
/// let images = Tensor.rand(1, 3, 8, 8)
/// F.conv2d(images, Tensor.rand(4, 3, 3, 3), stride: 2, padding: [1, 0])  // 1×4×4×3
/// ```
public protocol PerDimension: WindowPadding {
    /// The numbers; a single one is for all dimensions.
    var perDimension: Shape { get }
}

extension Int: PerDimension {
    /// This number, for every dimension.
    public var perDimension: Shape { [self] }
}

extension Array: WindowPadding where Element == Int {}

extension Array: PerDimension where Element == Int {
    /// These numbers.
    public var perDimension: Shape { Shape(self) }
}

extension Shape: PerDimension {
    /// These numbers.
    public var perDimension: Shape { self }
}

extension PerDimension {
    /// The size for each of `count` dimensions.
    ///
    /// - Parameter name: what a sentence about a wrong list calls it.
    package func sizes(_ count: Int, _ name: String) -> Shape {
        let given = perDimension
        if given.count == count { return given }
        if given.count == 1 { return Shape(repeating: given[0], count: count) }
        stop("\(name) should be one number or a list of \(count), but got \(given)")
    }
}

/// How many empty places a convolution puts around its input: numbers, `.valid` for none or
/// `.same` for as many as keep the size.
public protocol WindowPadding {
    /// The places before and after the input in each dimension.
    ///
    /// - Parameters:
    ///   - reach: how long a window is, from its first place to its last.
    ///   - stride: how far the windows are apart.
    func places(_ reach: Shape, _ stride: Shape) -> (before: Shape, after: Shape)
}

extension WindowPadding where Self: PerDimension {
    /// As many places before as after.
    public func places(_ reach: Shape, _ stride: Shape) -> (before: Shape, after: Shape) {
        let sizes = sizes(reach.count, "padding")
        if sizes.contains(where: { $0 < 0 }) { stop("negative padding is not supported") }
        return (sizes, sizes)
    }
}

/// A padding that is not told in numbers: `.same` or `.valid`.
public struct NamedPadding: WindowPadding, Hashable, Sendable {
    private let keepsSize: Bool

    fileprivate init(keepsSize: Bool) { self.keepsSize = keepsSize }

    /// The places that keep the size, or none.
    public func places(_ reach: Shape, _ stride: Shape) -> (before: Shape, after: Shape) {
        var (before, after) = (reach, reach)
        if keepsSize && stride.contains(where: { $0 != 1 }) {
            stop("padding='same' is not supported for strided convolutions")
        }
        for dim in 0..<reach.count {
            let total = keepsSize ? reach[dim] - 1 : 0
            before[dim] = total / 2
            after[dim] = total - total / 2
        }
        return (before, after)
    }
}

extension WindowPadding where Self == NamedPadding {
    /// As much as keeps the size; of an odd number the larger half comes after the input.
    public static var same: NamedPadding { NamedPadding(keepsSize: true) }
    /// None.
    public static var valid: NamedPadding { NamedPadding(keepsSize: false) }
}
