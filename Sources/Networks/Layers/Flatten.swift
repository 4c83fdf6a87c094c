import Arrays
import Autograd

/// Gives back what it gets: a place that can hold another layer later.
public final class Identity: Module {
    /// The input itself.
    public override func forward(_ input: Tensor) -> Tensor { input }

    /// The name of the type.
    public override var typeName: String { "Identity" }
}

/// Makes one dimension of several: by default everything but the batch becomes one row.
///
/// ```swift
/// let rows = Flatten()(Tensor.zeros(32, 16, 5, 5))  // 32 × 400
/// ```
public final class Flatten: Module {
    private let startDim: Int
    private let endDim: Int

    /// A layer that flattens the dimensions from `startDim` to `endDim`, both included.
    ///
    /// - Parameters:
    ///   - startDim: the first of them. Default 1, so that the batch stays.
    ///   - endDim: the last of them. Default: the last of all.
    public init(startDim: Int = 1, endDim: Int = -1) {
        self.startDim = startDim
        self.endDim = endDim
        super.init()
    }

    /// The input with these dimensions made one.
    public override func forward(_ input: Tensor) -> Tensor { input.flatten(startDim, endDim) }

    /// The name of the type.
    public override var typeName: String { "Flatten" }

    /// The dimensions, as `print` shows them.
    public override var extraRepr: String { "start_dim=\(startDim), end_dim=\(endDim)" }
}

/// Makes several dimensions of one.
public final class Unflatten: Module {
    private let dim: Int
    private let sizes: Shape

    /// A layer that gives the dimension `dim` these sizes.
    public init(_ dim: Int, _ sizes: Shape) {
        self.dim = dim
        self.sizes = sizes
        super.init()
    }

    /// The input with this dimension divided.
    public override func forward(_ input: Tensor) -> Tensor { input.unflatten(dim, sizes) }

    /// The name of the type.
    public override var typeName: String { "Unflatten" }

    /// The sizes, as `print` shows them.
    public override var extraRepr: String { "dim=\(dim), unflattened_size=\(tuple(sizes))" }
}
