import Arrays

extension F {
    /// Averages of as many windows as are asked for, which share a line as evenly as can be.
    ///
    /// - Parameters:
    ///   - input: `[n, c, length]` or `[c, length]`
    ///   - outputSize: how many windows.
    /// - Returns: `[n, c, outputSize]` or `[c, outputSize]`
    public static func adaptiveAvgPool1d(_ input: Tensor, _ outputSize: Int) -> Tensor {
        adaptiveAvgPool2d(input.unsqueeze(-2), [1, outputSize]).squeeze(-2)
    }

    /// Averages of as many windows as are asked for, which share an image as evenly as can be.
    ///
    /// - Parameters:
    ///   - input: `[n, c, height, width]` or `[c, height, width]`
    ///   - outputSize: how many windows: one number, or `[height, width]`.
    /// - Returns: `[n, c, outHeight, outWidth]`, or without `n`.
    public static func adaptiveAvgPool2d(
        _ input: Tensor, _ outputSize: some PerDimension
    ) -> Tensor {
        let windows = shared(input, outputSize, "adaptive_avg_pool2d")
        if windows.allSatisfy({ $0.starts.count == 1 }) {
            return input.mean(dim: [-1, -2], keepdim: true)
        }
        let maps = zip(windows, input.shape.suffix(2)).map { windows, size in
            AxisMap(inputs: size, outputs: windows.starts.count) { window in
                let places = windows.starts[window]..<windows.ends[window]
                return places.map { .init($0, 1 / Double(places.count)) }
            }
        }
        return input.mapped(by: SeparableMap("AdaptiveAvgPool2DBackward0", input.shape, maps))
    }

    /// The largest elements of as many windows as are asked for, which share a line as evenly as
    /// can be.
    ///
    /// - Returns: `[n, c, outputSize]` or `[c, outputSize]`
    public static func adaptiveMaxPool1d(_ input: Tensor, _ outputSize: Int) -> Tensor {
        adaptiveMaxPool2d(input.unsqueeze(-2), [1, outputSize]).squeeze(-2)
    }

    /// The largest elements of as many windows as are asked for, which share an image as evenly
    /// as can be.
    ///
    /// - Returns: `[n, c, outHeight, outWidth]`, or without `n`.
    public static func adaptiveMaxPool2d(
        _ input: Tensor, _ outputSize: some PerDimension
    ) -> Tensor {
        let windows = shared(input, outputSize, "adaptive_max_pool2d")
        return largest(input, windows, "AdaptiveMaxPool2DBackward0").values
    }

    private static func shared(
        _ input: Tensor, _ outputSize: some PerDimension, _ name: String
    ) -> [AxisWindows] {
        if input.dim() != 3 && input.dim() != 4 {
            stop("\(name)(): Expected 3D or 4D tensor, but got \(input.shape)")
        }
        let counts = outputSize.sizes(2, "output_size")
        return zip(counts, input.shape.suffix(2)).map { count, size in
            AxisWindows(
                starts: (0..<count).map { $0 * size / count },
                ends: (0..<count).map { (($0 + 1) * size + count - 1) / count })
        }
    }
}
