/// A convolution in each of the three ways that its gradients need.
///
/// The sum of the products of an input `[n, c, …]`, a weight `[o, c / groups, kernel…]` and an
/// output `[n, o, …]` over all windows is linear in each of the three. Its derivative by the
/// output is the convolution; by the input, the transposed convolution; by the weight, the
/// gradient that a weight learns from.
package struct Convolution {
    /// One of the three arrays.
    package enum Part: Sendable {
        case input
        case weight
        case output
    }

    private let windows: SlidingWindows
    private let groups: Int
    private let inputShape: Shape
    private let weightShape: Shape
    private let outputShape: Shape

    /// - Parameter groups: how many groups of channels do not see each other.
    package init(
        _ windows: SlidingWindows, groups: Int, input: Shape, weight: Shape, output: Shape
    ) {
        self.windows = windows
        self.groups = groups
        inputShape = input
        weightShape = weight
        outputShape = output
    }

    /// The shape of one of the arrays.
    package func shape(of part: Part) -> Shape {
        switch part {
        case .input: inputShape
        case .weight: weightShape
        case .output: outputShape
        }
    }

    /// The derivative by one array, computed from the two others.
    ///
    /// - Parameter bias: what is added to every channel of an input or output, `[channels]`.
    package func derivative(
        by part: Part, _ arrays: [(part: Part, array: NDArray)], bias: NDArray? = nil
    ) -> NDArray {
        let kind = arrays[0].array.dtype
        let type = kind.computation
        let result = start(shape(of: part), type, bias)
        let shifted = ShiftedConvolution(
            windows, channels: inputShape[1] / groups, outputs: outputShape[1] / groups)
        func operand(_ wanted: Part) -> NDArray {
            let given = arrays.first { $0.part == wanted }?.array
            return given?.converted(to: type).contiguous() ?? result
        }
        let (x, w, y) = (operand(.input), operand(.weight), operand(.output))
        if type == .float32 {
            if let shifted {
                addQuickly(shifted, to: part, x.pointer(), w.pointer(), y.pointer())
            } else {
                add(to: part, x.pointer(to: Float.self), w.pointer(), y.pointer())
            }
        } else {
            add(to: part, x.pointer(to: Double.self), w.pointer(), y.pointer())
        }
        return result.converted(to: kind)
    }

    private func start(_ shape: Shape, _ type: DType, _ bias: NDArray?) -> NDArray {
        guard let bias else { return NDArray(filled: .int(0), shape, type) }
        let result = NDArray(uninitialized: shape, type)
        var column = bias.layout
        while column.rank < shape.count - 1 { column = column.unsqueezed(column.rank) }
        result.write(bias.view(column))
        return result
    }

    private func add<T: Real>(
        to part: Part, _ input: UnsafeMutablePointer<T>, _ weight: UnsafeMutablePointer<T>,
        _ output: UnsafeMutablePointer<T>
    ) {
        let (channels, outputs) = (inputShape[1] / groups, outputShape[1] / groups)
        let (inner, places) = (channels &* windows.kernel.product, windows.output.product)
        let scratch = UnsafeMutablePointer<T>.allocate(
            capacity: windows.areSinglePlaces ? 1 : Swift.max(inner &* places, 1))
        defer { scratch.deallocate() }
        for image in 0..<inputShape[0] &* groups {
            let group = image % groups
            let plane = input + image &* channels &* windows.input.product
            let weights = Matrix(
                weight + group &* outputs &* inner, rows: outputs, columns: inner)
            let result = Matrix(
                output + image &* outputs &* places, rows: outputs, columns: places)
            let columns = Matrix(
                windows.areSinglePlaces ? plane : scratch, rows: inner, columns: places)
            switch part {
            case .output:
                gather(plane, channels, columns)
                result.add(weights, times: columns)
            case .weight:
                gather(plane, channels, columns)
                weights.add(result, times: columns.transposed)
            case .input:
                scatter(weights, result, columns, channels, plane)
            }
        }
    }

    /// Single precision with neighbouring windows, in which images are shared by threads.
    private func addQuickly(
        _ shifted: ShiftedConvolution, to part: Part, _ input: UnsafeMutablePointer<Float>,
        _ weight: UnsafeMutablePointer<Float>, _ output: UnsafeMutablePointer<Float>
    ) {
        let images = ImageGroups(
            inputs: input, inputSize: inputShape.dropFirst().reduce(1, *) / groups,
            outputs: output, outputSize: outputShape.dropFirst().reduce(1, *) / groups,
            images: inputShape[0], groups: groups)
        for group in 0..<groups {
            let weights = weight + group &* (weightShape.product / groups)
            switch part {
            case .output: images.addForward(shifted, group, weights)
            case .input: images.addBackward(shifted, group, weights)
            case .weight: images.addWeight(shifted, group, weights)
            }
        }
    }

    private func gather<T: Real>(
        _ plane: UnsafeMutablePointer<T>, _ channels: Int, _ columns: Matrix<T>
    ) {
        if columns.start == plane { return }
        windows.gather(plane, channels: channels, into: columns.start)
    }

    private func scatter<T: Real>(
        _ weights: Matrix<T>, _ result: Matrix<T>, _ columns: Matrix<T>, _ channels: Int,
        _ plane: UnsafeMutablePointer<T>
    ) {
        if columns.start == plane { return columns.add(weights.transposed, times: result) }
        columns.start.update(repeating: 0, count: columns.rows &* columns.columns)
        columns.add(weights.transposed, times: result)
        windows.scatter(columns.start, channels: channels, into: plane)
    }
}
