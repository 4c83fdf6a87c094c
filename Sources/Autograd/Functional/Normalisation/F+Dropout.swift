import Arrays

extension F {
    /// In training, each element with probability `p` replaced by 0 and the others divided by
    /// `1 − p`; else the input.
    ///
    /// - Parameters:
    ///   - p: the probability, from 0 to 1.
    ///   - training: whether anything is dropped.
    ///   - inplace: whether the tensor itself is changed.
    public static func dropout(
        _ input: Tensor, p: Double = 0.5, training: Bool = true, inplace: Bool = false
    ) -> Tensor {
        drop(input, input.shape, p, training, inplace)
    }

    /// In training, each channel of a line with probability `p` replaced by 0 as a whole.
    ///
    /// - Parameter input: `[n, c, length]` or `[c, length]`
    public static func dropout1d(
        _ input: Tensor, p: Double = 0.5, training: Bool = true, inplace: Bool = false
    ) -> Tensor {
        dropChannels(input, 1, p, training, inplace)
    }

    /// In training, each channel of an image with probability `p` replaced by 0 as a whole.
    ///
    /// - Parameter input: `[n, c, height, width]`; three dimensions are read as `[n, c, length]`.
    public static func dropout2d(
        _ input: Tensor, p: Double = 0.5, training: Bool = true, inplace: Bool = false
    ) -> Tensor {
        dropChannels(input, 2, p, training, inplace)
    }

    /// In training, each channel of a volume with probability `p` replaced by 0 as a whole.
    ///
    /// - Parameter input: `[n, c, depth, height, width]` or `[c, depth, height, width]`
    public static func dropout3d(
        _ input: Tensor, p: Double = 0.5, training: Bool = true, inplace: Bool = false
    ) -> Tensor {
        dropChannels(input, 3, p, training, inplace)
    }

    private static func dropChannels(
        _ input: Tensor, _ rank: Int, _ p: Double, _ training: Bool, _ inplace: Bool
    ) -> Tensor {
        if input.dim() != rank + 1 && input.dim() != rank + 2 {
            stop(
                "dropout\(rank)d: Expected \(rank + 1)D or \(rank + 2)D input, but received a "
                    + "\(input.dim())D input.")
        }
        // PyTorch takes three dimensions for a batch of lines here.
        let isBatch = input.dim() == rank + 2 || rank == 2
        var channels = Shape(repeating: 1, count: input.dim())
        for dim in 0..<(isBatch ? 2 : 1) { channels[dim] = input.shape[dim] }
        return drop(input, channels, p, training, inplace)
    }

    private static func drop(
        _ input: Tensor, _ shape: Shape, _ p: Double, _ training: Bool, _ inplace: Bool
    ) -> Tensor {
        if p.isNaN || p < 0 || p > 1 {
            stop("dropout probability has to be between 0 and 1, but got \(p)")
        }
        if !training || p == 0 || input.numel() == 0 { return input }
        let kept = Tensor(NDArray(filled: .int(0), shape, input.dtype))
        if p < 1 { kept.bernoulli_(1 - p).div_(1 - p) }
        return inplace ? input.mul_(kept) : input * kept
    }
}
