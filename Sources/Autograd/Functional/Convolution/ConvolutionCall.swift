import Arrays

/// The arguments of a convolution, and what can be wrong with them.
struct ConvolutionCall {
    /// The number of dimensions that the weight slides over.
    let rank: Int
    let groups: Int
    let before: Shape
    private let after: Shape
    private let kernel: Shape
    private let stride: Shape
    private let dilation: Shape

    init(
        _ rank: Int, _ stride: some PerDimension, _ padding: some WindowPadding,
        _ dilation: some PerDimension, _ groups: Int, _ weight: Tensor
    ) {
        self.rank = rank
        self.groups = groups
        self.stride = stride.sizes(rank, "stride")
        self.dilation = dilation.sizes(rank, "dilation")
        if weight.dim() != rank + 2 {
            stop(
                "expected a weight of \(rank + 2) dimensions, but got weight of size: "
                    + "\(weight.shape)")
        }
        kernel = Shape(weight.shape.suffix(rank))
        var reach = kernel
        for dim in 0..<rank { reach[dim] = self.dilation[dim] * (kernel[dim] - 1) + 1 }
        (before, after) = padding.places(reach, self.stride)
        checkNumbers()
    }

    private func checkNumbers() {
        if stride.contains(where: { $0 <= 0 }) { stop("non-positive stride is not supported") }
        if dilation.contains(where: { $0 <= 0 }) { stop("dilation should be greater than zero") }
        if groups <= 0 { stop("non-positive groups is not supported") }
    }

    /// The input with as many places after it as before it, and how many these are.
    func evened(_ input: Tensor) -> (input: Tensor, padding: Shape) {
        if before == after { return (input, before) }
        var pad: [Int] = []
        for dim in (0..<rank).reversed() { pad += [0, after[dim] - before[dim]] }
        return (F.pad(input, pad), before)
    }

    func windows(over sizes: Shape, _ padding: Shape, output: Shape? = nil) -> SlidingWindows {
        SlidingWindows(
            over: sizes, kernel: kernel, stride: stride, padding: padding, dilation: dilation,
            output: output)
    }

    /// The sizes of what a transposed convolution makes of these.
    func transposedSizes(_ places: Shape, _ extra: Shape) -> Shape {
        var sizes = places
        for dim in 0..<rank {
            if extra[dim] >= stride[dim] && extra[dim] >= dilation[dim] {
                stop(
                    "output padding must be smaller than either stride or dilation, but got "
                        + "output_padding: \(extra) stride: \(stride) dilation: \(dilation)")
            }
            sizes[dim] =
                (places[dim] - 1) * stride[dim] - 2 * before[dim]
                + dilation[dim] * (kernel[dim] - 1) + extra[dim] + 1
        }
        return sizes
    }
}

extension ConvolutionCall {
    /// Whether the input is a batch, and not one example.
    func isBatch(_ input: Tensor, _ name: String) -> Bool {
        if input.dim() != rank + 2 && input.dim() != rank + 1 {
            stop(
                "Expected \(rank + 1)D (unbatched) or \(rank + 2)D (batched) input to \(name), "
                    + "but got input of size: \(input.shape)")
        }
        return input.dim() == rank + 2
    }

    func check(_ input: Tensor, _ weight: Tensor, _ bias: Tensor?, outputs: Int) {
        checkKinds(input, weight, bias)
        if outputs % groups != 0 {
            stop(
                "Given groups=\(groups), expected weight to be divisible by \(groups) at "
                    + "dimension 0, but got weight of size \(weight.shape) instead")
        }
        let channels = weight.shape[1] * groups
        if input.shape[1] != channels {
            stop(
                "Given groups=\(groups), weight of size \(weight.shape), expected input"
                    + "\(input.shape) to have \(channels) channels, but got \(input.shape[1]) "
                    + "channels instead")
        }
        check(bias, outputs, weight)
        checkReach(input)
    }

    func checkTransposed(_ input: Tensor, _ weight: Tensor, _ bias: Tensor?, outputs: Int) {
        checkKinds(input, weight, bias)
        if input.shape[1] != weight.shape[0] {
            stop(
                "Given transposed=1, weight of size \(weight.shape), expected input\(input.shape) "
                    + "to have \(weight.shape[0]) channels, but got \(input.shape[1]) channels "
                    + "instead")
        }
        check(bias, outputs, weight)
    }

    private func checkKinds(_ input: Tensor, _ weight: Tensor, _ bias: Tensor?) {
        if !weight.isFloatingPoint() {
            stop(
                "\"slow_conv\(rank)d_cpu\" not implemented for '\(weight.dtype.scalarTypeName)'")
        }
        for (other, name) in [(weight, "weight"), (bias ?? weight, "bias")]
        where other.dtype != input.dtype {
            stop(
                "Input type (\(input.dtype.typeName)) and \(name) type (\(other.dtype.typeName)) "
                    + "should be the same")
        }
    }

    private func check(_ bias: Tensor?, _ outputs: Int, _ weight: Tensor) {
        guard let bias, bias.shape != [outputs] else { return }
        stop(
            "Given weight of size \(weight.shape), expected bias to be 1-dimensional with "
                + "\(outputs) elements, but got bias of size \(bias.shape) instead")
    }

    private func checkReach(_ input: Tensor) {
        let sizes = (0..<rank).map { input.shape[$0 + 2] + before[$0] + after[$0] }
        let reach = (0..<rank).map { dilation[$0] * (kernel[$0] - 1) + 1 }
        if zip(sizes, reach).allSatisfy({ $0 >= $1 }) { return }
        func product(_ sizes: [Int]) -> String {
            sizes.map { $0.description }.joined(separator: " x ")
        }
        stop(
            "Calculated padded input size per channel: (\(product(sizes))). Kernel size: "
                + "(\(product(reach))). Kernel size can't be greater than actual input size")
    }
}
