/// How tensors are printed; the defaults are PyTorch's.
public struct PrintOptions: Sendable {
    /// Digits after the decimal point. Default 4.
    public var precision: Int

    /// A tensor with more elements than this is summarised. Default 1000.
    public var threshold: Int

    /// How many entries a summary shows at either end of a dimension. Default 3.
    public var edgeItems: Int

    /// The length that a row of a one-dimensional slice is broken at. Default 80.
    public var lineWidth: Int

    /// Whether numbers are written with a power of ten; `nil` (the default) decides by their size.
    public var scientificMode: Bool?

    /// PyTorch's defaults, save for what is given.
    public init(
        precision: Int = 4, threshold: Int = 1000, edgeItems: Int = 3, lineWidth: Int = 80,
        scientificMode: Bool? = nil
    ) {
        self.precision = precision
        self.threshold = threshold
        self.edgeItems = edgeItems
        self.lineWidth = lineWidth
        self.scientificMode = scientificMode
    }
}
