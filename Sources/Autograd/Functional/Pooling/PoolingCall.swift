import Arrays

/// The arguments of a pooling over the last dimensions, and what can be wrong with them.
struct PoolingCall {
    private let rank: Int
    private let kernel: Shape
    private let stride: Shape
    private let padding: Shape
    private let dilation: Shape
    private let ceilMode: Bool

    init(
        _ rank: Int, _ kernel: some PerDimension, _ stride: some PerDimension,
        _ padding: some PerDimension, dilation: some PerDimension = 1, _ ceilMode: Bool
    ) {
        self.rank = rank
        self.ceilMode = ceilMode
        self.kernel = kernel.sizes(rank, "kernel_size")
        self.stride = stride.perDimension.isEmpty ? self.kernel : stride.sizes(rank, "stride")
        self.padding = padding.sizes(rank, "padding")
        self.dilation = dilation.sizes(rank, "dilation")
        for dim in 0..<rank { checkNumbers(dim) }
    }

    private func checkNumbers(_ dim: Int) {
        if kernel[dim] <= 0 {
            stop("kernel size should be greater than zero, but got \(kernel[dim])")
        }
        if stride[dim] <= 0 { stop("stride should be greater than zero, but got \(stride[dim])") }
        if dilation[dim] <= 0 {
            stop("dilation should be greater than zero, but got dilation: \(dilation[dim])")
        }
        if padding[dim] < 0 { stop("pad must be non-negative, but got pad: \(padding[dim])") }
        if padding[dim] > (dilation[dim] * (kernel[dim] - 1) + 1) / 2 {
            stop(
                "pad should be at most half of effective kernel size, but got pad="
                    + "\(padding[dim]), kernel_size=\(kernel[dim]) and dilation=\(dilation[dim])")
        }
    }

    /// The sizes that are pooled: the last dimensions of a batch or of one example.
    func sizes(of input: Tensor, _ name: String) -> Shape {
        if input.dim() != rank + 1 && input.dim() != rank + 2 {
            stop(
                "\(name)(): Expected \(rank + 1)D or \(rank + 2)D (batch mode) tensor with "
                    + "optional 0 dim batch size for input, but got: \(input.shape)")
        }
        return Shape(input.shape.suffix(rank))
    }

    /// The number of windows in one dimension of a size.
    private func count(_ dim: Int, _ size: Int) -> Int {
        let room = size + 2 * padding[dim] - dilation[dim] * (kernel[dim] - 1) - 1
        let rounded = ceilMode ? room + stride[dim] - 1 : room
        let count = (rounded < 0 ? -1 : rounded / stride[dim]) + 1
        // A window must begin in the input or in the padding before it.
        let fits = !ceilMode || (count - 1) * stride[dim] < size + padding[dim]
        if (fits ? count : count - 1) < 1 {
            stop(
                "Given input size: (\(size)). Calculated output size: (\(count)). "
                    + "Output size is too small")
        }
        return fits ? count : count - 1
    }

    /// The windows in every dimension, cut where they leave the input.
    func windows(_ sizes: Shape) -> [AxisWindows] {
        (0..<rank).map { dim in
            var (starts, ends): ([Int], [Int]) = ([], [])
            for window in 0..<count(dim, sizes[dim]) {
                let start = window * stride[dim] - padding[dim]
                let reach = dilation[dim] * (kernel[dim] - 1) + 1
                ends.append(min(start + reach, sizes[dim]))
                let outside = start < 0 ? (dilation[dim] - 1 - start) / dilation[dim] : 0
                starts.append(start + outside * dilation[dim])
            }
            return AxisWindows(starts: starts, ends: ends, step: dilation[dim])
        }
    }

    /// The averages in every dimension.
    ///
    /// - Parameters:
    ///   - countsPadding: whether the places of the padding count as zeros.
    ///   - divisor: what the sums are divided by, instead of the number of places.
    func averages(_ sizes: Shape, _ countsPadding: Bool, _ divisor: Int?) -> [AxisMap] {
        (0..<rank).map { dim in
            AxisMap(inputs: sizes[dim], outputs: count(dim, sizes[dim])) { window in
                let start = window * stride[dim] - padding[dim]
                let end = min(start + kernel[dim], sizes[dim] + padding[dim])
                let inside = max(start, 0)..<min(end, sizes[dim])
                var places = countsPadding ? end - start : inside.count
                if let divisor { places = dim == 0 ? divisor : 1 }
                return inside.map { .init($0, 1 / Double(places)) }
            }
        }
    }
}
