import Arrays

extension F {
    /// The last dimensions with mean 0 and variance 1 together, then times a weight and plus a
    /// bias.
    ///
    /// - Parameters:
    ///   - input: `[…] + normalizedShape`
    ///   - normalizedShape: the sizes of the dimensions that are normalised together.
    ///   - weight: in `normalizedShape`; 1 if it is not given.
    ///   - bias: in `normalizedShape`; 0 if it is not given.
    ///   - eps: what is added to the variances, so that none is 0.
    /// - Returns: a tensor in the input's shape.
    public static func layerNorm(
        _ input: Tensor, _ normalizedShape: Shape, weight: Tensor? = nil, bias: Tensor? = nil,
        eps: Double = 1e-5
    ) -> Tensor {
        check(input, normalizedShape, weight, bias)
        let length = normalizedShape.product
        let runs = NormalisationRuns(
            means: input.numel() / max(length, 1), length: length, weights: length,
            isWeightPerRun: false)
        return Normalisation(runs: runs, eps: eps, label: "NativeLayerNormBackward0")
            .apply(input, weight, bias)
    }

    /// The channels in groups, every group of every example with mean 0 and variance 1, then
    /// times a weight and plus a bias.
    ///
    /// - Parameters:
    ///   - input: `[n, c, …]`
    ///   - numGroups: the number of groups, which divides c.
    ///   - weight: `[c]`; 1 if it is not given.
    ///   - bias: `[c]`; 0 if it is not given.
    ///   - eps: what is added to the variances, so that none is 0.
    /// - Returns: a tensor in the input's shape.
    public static func groupNorm(
        _ input: Tensor, _ numGroups: Int, weight: Tensor? = nil, bias: Tensor? = nil,
        eps: Double = 1e-5
    ) -> Tensor {
        if input.dim() < 2 {
            stop("Expected at least 2 dimensions for input tensor but received \(input.dim())")
        }
        let (count, channels) = (input.shape[0], input.shape[1])
        if numGroups <= 0 || channels % numGroups != 0 {
            stop(
                "Expected number of channels in input to be divisible by num_groups, but got "
                    + "input of shape \(input.shape) and num_groups=\(numGroups)")
        }
        for (vector, name) in [(weight, "weight"), (bias, "bias")] {
            if let vector, vector.shape != [channels] {
                stop(
                    "Expected \(name) to be a vector of size equal to the number of channels in "
                        + "input, but got \(name) of shape \(vector.shape) and input of shape "
                        + "\(input.shape)")
            }
        }
        let runs = NormalisationRuns(
            means: count * numGroups, runsPerMean: channels / numGroups,
            length: input.shape.dropFirst(2).reduce(1, *), weights: channels)
        return Normalisation(runs: runs, eps: eps, label: "NativeGroupNormBackward0")
            .apply(input, weight, bias)
    }

    private static func check(
        _ input: Tensor, _ shape: Shape, _ weight: Tensor?, _ bias: Tensor?
    ) {
        input.requireFloatingPoint("LayerNormKernelImpl")
        if shape.isEmpty {
            stop(
                "Expected normalized_shape to be at least 1-dimensional, i.e., containing at "
                    + "least one element, but got normalized_shape = \(shape)")
        }
        for (vector, name) in [(weight, "weight"), (bias, "bias")] {
            if let vector, vector.shape != shape {
                stop(
                    "Expected \(name) to be of same shape as normalized_shape, but got \(name) of "
                        + "shape \(vector.shape) and normalized_shape = \(shape)")
            }
        }
        if input.dim() < shape.count || Shape(input.shape.suffix(shape.count)) != shape {
            let sizes = shape.map { $0.description }.joined(separator: ", ")
            stop(
                "Given normalized_shape=\(shape), expected input with shape [*, \(sizes)], but "
                    + "got input of size\(input.shape)")
        }
    }
}
