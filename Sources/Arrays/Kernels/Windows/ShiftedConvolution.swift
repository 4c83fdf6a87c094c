import Kernels

/// A convolution of one group whose windows are one place apart: the numbers that all windows have
/// at one of their places lie side by side, if the image has its padding around it.
struct ShiftedConvolution {
    private let windows: SlidingWindows
    private let channels: Int
    private let outputs: Int

    /// - Parameters:
    ///   - channels: those of the input.
    ///   - outputs: the channels of the output.
    init?(_ windows: SlidingWindows, channels: Int, outputs: Int) {
        let isFlat = windows.input[0] == 1 && windows.kernel[0] == 1 && windows.padding[0] == 0
        // The gradient of a weight has a vector of sums for each number.
        let isSmall = outputs * channels * windows.kernel.product <= 1 << 18
        guard isFlat, isSmall, windows.stride.product == 1, windows.output.product > 0 else {
            return nil
        }
        for dim in 1...2 {
            let reach = windows.dilation[dim] * (windows.kernel[dim] - 1)
            let fits = windows.output[dim] == windows.input[dim] + 2 * windows.padding[dim] - reach
            if !fits || windows.padding[dim] > reach { return nil }
        }
        self.windows = windows
        self.channels = channels
        self.outputs = outputs
    }

    /// The products for one image.
    var work: Int { outputs * channels * windows.kernel.product * windows.output.product }

    /// The convolution of images as one that writes the output.
    func forward(_ weight: UnsafeMutablePointer<Float>) -> ShiftedProduct {
        let terms = channels * windows.kernel.product
        return ShiftedProduct(
            frame(channels, windows.input, windows.padding),
            PackedRows(
                MatrixOperand(weight, rowStep: terms, columnStep: 1), rows: outputs, terms: terms),
            rows: outputs, output: windows.output)
    }

    /// The gradient of the input: a convolution of the output's gradient with the weight turned
    /// round.
    func backward(_ weight: UnsafeMutablePointer<Float>) -> ShiftedProduct {
        let (size, terms) = (windows.kernel.product, outputs * windows.kernel.product)
        let turned = UnsafeMutablePointer<Float>.allocate(capacity: channels * terms)
        defer { turned.deallocate() }
        for channel in 0..<channels {
            for output in 0..<outputs {
                let from = weight + (output * channels + channel) * size
                let to = turned + channel * terms + output * size
                for place in 0..<size { to[place] = from[size - 1 - place] }
            }
        }
        var padding = windows.padding
        for dim in 1...2 {
            padding[dim] = windows.dilation[dim] * (windows.kernel[dim] - 1) - padding[dim]
        }
        return ShiftedProduct(
            frame(outputs, windows.output, padding),
            PackedRows(
                MatrixOperand(turned, rowStep: terms, columnStep: 1), rows: channels, terms: terms),
            rows: channels, output: windows.input)
    }

    /// The gradient of the weight.
    func weightGradient() -> ShiftedWeightGradient {
        ShiftedWeightGradient(
            frame(channels, windows.input, windows.padding), outputs: outputs,
            output: windows.output)
    }

    private func frame(_ channels: Int, _ size: Shape, _ padding: Shape) -> PaddedFrame {
        PaddedFrame(
            channels: channels, height: size[1], width: size[2], padding: (padding[1], padding[2]),
            kernel: windows.kernel, dilation: windows.dilation)
    }
}

/// One of a convolution's directions with all that its images share.
struct ShiftedProduct {
    private let frame: PaddedFrame
    private let rows: PackedRows
    private let count: Int
    private let output: Shape
    private let offsets: [Int]

    init(_ frame: PaddedFrame, _ rows: PackedRows, rows count: Int, output: Shape) {
        self.frame = frame
        self.rows = rows
        self.count = count
        self.output = output
        offsets = frame.offsets
    }

    func release() { rows.release() }

    /// Adds the results of some images to the places that `target` names.
    func add(
        _ images: Range<Int>, from source: (Int) -> UnsafeMutablePointer<Float>,
        to target: (Int) -> UnsafeMutablePointer<Float>
    ) {
        let columns = frame.run(of: output)
        let step = (columns + PackedRows.columnUnit - 1) & ~(PackedRows.columnUnit - 1)
        let padded = Block.allocate(floats: frame.count)
        let result = Block.allocate(floats: rows.room * step)
        padded.update(repeating: 0, count: frame.count)
        for image in images {
            frame.fill(padded, from: source(image))
            rows.multiply(padded, offsets: offsets, columns: columns, to: result, targetStep: step)
            addLines(result, step, to: target(image))
        }
        Block.release(padded, floats: frame.count)
        Block.release(result, floats: rows.room * step)
    }

    private func addLines(
        _ result: UnsafeMutablePointer<Float>, _ step: Int, to target: UnsafeMutablePointer<Float>
    ) {
        let (high, wide) = (output[1], output[2])
        for row in 0..<count {
            for line in 0..<high {
                let start = row &* step &+ line &* frame.paddedWidth
                let end = (row &* high &+ line) &* wide
                let (from, to) = (result + start, target + end)
                for place in 0..<wide { to[place] += from[place] }
            }
        }
    }
}

/// The gradient of a convolution's weight, with all that its images share.
struct ShiftedWeightGradient {
    private let frame: PaddedFrame
    private let outputs: Int
    private let output: Shape
    private let offsets: [Int]

    init(_ frame: PaddedFrame, outputs: Int, output: Shape) {
        self.frame = frame
        self.outputs = outputs
        self.output = output
        let offsets = frame.offsets
        let missing = -offsets.count & (LineProducts.unit - 1)
        self.offsets = offsets + Array(repeating: offsets.last ?? 0, count: missing)
    }

    private var terms: Int { frame.terms }

    /// The numbers of the gradient.
    var count: Int { outputs * terms }

    /// Adds the gradients of some images to `target`, `[outputs, terms]`.
    func add(
        _ images: Range<Int>, inputs: (Int) -> UnsafeMutablePointer<Float>,
        outputs gradients: (Int) -> UnsafeMutablePointer<Float>,
        to target: UnsafeMutablePointer<Float>
    ) {
        let length = (frame.run(of: output) + 15) & ~15
        let lines = (outputs + LineProducts.unit - 1) / LineProducts.unit * LineProducts.unit
        let padded = Block.allocate(floats: frame.count)
        let spread = Block.allocate(floats: lines * length)
        padded.update(repeating: 0, count: frame.count)
        spread.update(repeating: 0, count: lines * length)
        let products = LineProducts(lines: outputs, terms: terms)
        for image in images {
            frame.fill(padded, from: inputs(image))
            fill(spread, length, from: gradients(image))
            products.add(spread, lineStep: length, padded, offsets: offsets, length: length)
        }
        products.addTotals(to: target)
        products.release()
        Block.release(padded, floats: frame.count)
        Block.release(spread, floats: lines * length)
    }

    /// Writes the lines of a gradient as far apart as those of the padded input.
    private func fill(
        _ spread: UnsafeMutablePointer<Float>, _ length: Int,
        from gradient: UnsafeMutablePointer<Float>
    ) {
        let (high, wide) = (output[1], output[2])
        for row in 0..<outputs {
            for line in 0..<high {
                let place = row &* length &+ line &* frame.paddedWidth
                let from = (row &* high &+ line) &* wide
                (spread + place).update(from: gradient + from, count: wide)
            }
        }
    }
}
