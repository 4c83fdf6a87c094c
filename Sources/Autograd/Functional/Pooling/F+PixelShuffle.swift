import Arrays

extension F {
    /// Images `upscaleFactor` times as high and wide, whose new pixels come from the channels.
    ///
    /// - Parameter input: `[…, c × factor², height, width]`
    /// - Returns: `[…, c, height × factor, width × factor]`
    public static func pixelShuffle(_ input: Tensor, _ upscaleFactor: Int) -> Tensor {
        if input.dim() < 3 {
            stop(
                "pixel_shuffle expects input to have at least 3 dimensions, but got input with "
                    + "\(input.dim()) dimension(s)")
        }
        if upscaleFactor <= 0 {
            stop("pixel_shuffle expects a positive upscale_factor, but got \(upscaleFactor)")
        }
        let (channels, square) = (input.shape[input.dim() - 3], upscaleFactor * upscaleFactor)
        if channels % square != 0 {
            stop(
                "pixel_shuffle expects its input's 'channel' dimension to be divisible by the "
                    + "square of upscale_factor, but input.size(-3)=\(channels) is not divisible "
                    + "by \(square)")
        }
        return input.mapped(
            by: PixelMap("PixelShuffleBackward0", input.shape, factor: upscaleFactor))
    }

    /// The reverse of `pixelShuffle`: squares of `downscaleFactor²` pixels become channels.
    ///
    /// - Parameter input: `[…, c, height × factor, width × factor]`
    /// - Returns: `[…, c × factor², height, width]`
    public static func pixelUnshuffle(_ input: Tensor, _ downscaleFactor: Int) -> Tensor {
        var shape = input.shape
        let last = shape.count - 1
        if last < 2 || downscaleFactor <= 0 || shape[last] % downscaleFactor != 0
            || shape[last - 1] % downscaleFactor != 0
        {
            stop(
                "pixel_unshuffle expects height and width to be divisible by downscale_factor, "
                    + "but got \(shape) and \(downscaleFactor)")
        }
        shape[last] /= downscaleFactor
        shape[last - 1] /= downscaleFactor
        shape[last - 2] *= downscaleFactor * downscaleFactor
        return input.mappedBack(
            by: PixelMap("PixelUnshuffleBackward0", shape, factor: downscaleFactor))
    }
}

/// The elements of every `factor²` channels as squares of pixels.
private struct PixelMap: LinearMap {
    let name: String
    private let shape: Shape
    private let factor: Int

    init(_ name: String, _ shape: Shape, factor: Int) {
        self.name = name
        self.shape = shape
        self.factor = factor
    }

    private var height: Int { shape[shape.count - 2] }
    private var width: Int { shape[shape.count - 1] }
    private var images: Int { shape.dropLast(2).reduce(1, *) / (factor * factor) }

    private var shuffled: Shape {
        var sizes = shape
        sizes[shape.count - 3] /= factor * factor
        sizes[shape.count - 2] *= factor
        sizes[shape.count - 1] *= factor
        return sizes
    }

    func apply(_ input: NDArray) -> NDArray {
        let channels = Layout(contiguous: [images, factor, factor, height, width])
        return copied(input, channels, [0, 3, 1, 4, 2], shuffled)
    }

    func applyTransposed(_ gradient: NDArray) -> NDArray {
        let pixels = Layout(contiguous: [images, height, factor, width, factor])
        return copied(gradient, pixels, [0, 2, 4, 1, 3], shape)
    }

    private func copied(
        _ array: NDArray, _ layout: Layout, _ order: Shape, _ sizes: Shape
    ) -> NDArray {
        let source = array.contiguous()
        let parts = layout.shifted(by: source.layout.offset).permuted(order)
        return source.view(parts).contiguous().view(Layout(contiguous: sizes))
    }
}
