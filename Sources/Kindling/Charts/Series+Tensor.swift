extension Tensor {
    /// The elements in row-major order, as numbers to draw; gradients are left behind.
    var drawnNumbers: [Double] {
        // A copy: reading numbers out must not need the tensor's own strides.
        let flat = detach().to(.float64).reshape(-1)
        return (0..<flat.numel()).map { flat[$0].item() }
    }

    /// The rows of a matrix, as numbers to draw.
    func drawnRows(for drawing: String) -> [[Double]] {
        if dim() != 2 {
            stop("\(drawing) wants a matrix, a tensor of 2 dimensions; this one has shape \(shape)")
        }
        let (numbers, columns) = (drawnNumbers, size(1))
        return (0..<size(0)).map { row in Array(numbers[row * columns..<(row + 1) * columns]) }
    }
}

extension Series {
    /// A line through the elements of two tensors of the same number of elements.
    ///
    /// ```swift
    /// let x = Tensor.linspace(-3, 3, 100)
    /// LineChart("tanh and its slope", [Series("tanh", x: x, y: x.tanh())])
    /// ```
    public init(_ name: String = "", x: Tensor, y: Tensor) {
        if x.numel() != y.numel() {
            stop("a series wants as many x as y, not \(x.numel()) and \(y.numel())")
        }
        self.init(name, x: x.drawnNumbers, y: y.drawnNumbers)
    }

    /// A line through the elements of a tensor, at 0, 1, 2 and so on.
    public init(_ name: String, _ y: Tensor) { self.init(name, y.drawnNumbers) }
}
