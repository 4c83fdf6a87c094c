/// How windows slide over the last one, two or three dimensions of an array.
///
/// Every shape has three sizes; a dimension that is not there comes first and has size 1.
package struct SlidingWindows {
    /// The sizes that the windows slide over.
    package let input: Shape
    /// The places that a window covers.
    package let kernel: Shape
    /// How far the windows are apart.
    package let stride: Shape
    /// The empty places before and after the input.
    package let padding: Shape
    /// How far the places of one window are apart.
    package let dilation: Shape
    /// How many windows there are.
    package let output: Shape

    /// - Parameter output: how many windows there are; as many as fit if it is not given.
    package init(
        over input: Shape, kernel: Shape, stride: Shape, padding: Shape, dilation: Shape,
        output: Shape? = nil
    ) {
        self.input = input.leading(1)
        self.kernel = kernel.leading(1)
        self.stride = stride.leading(1)
        self.padding = padding.leading(0)
        self.dilation = dilation.leading(1)
        var fitting = self.input
        for dim in 0..<3 {
            let room = self.input[dim] + 2 * self.padding[dim]
            let reach = self.dilation[dim] * (self.kernel[dim] - 1) + 1
            fitting[dim] = room < reach ? 0 : (room - reach) / self.stride[dim] + 1
        }
        self.output = output?.leading(1) ?? fitting
    }

    /// Whether every window is one place of the input, in the input's order.
    package var areSinglePlaces: Bool {
        kernel.product == 1 && stride.product == 1 && input == output
    }
}

extension Shape {
    /// The sizes with as many others in front as three take.
    fileprivate func leading(_ size: Int) -> Shape {
        Shape(repeating: size, count: 3 - count) + self
    }

    /// The sizes of both, one after another.
    package static func + (first: Shape, second: Shape) -> Shape {
        var result = first
        for size in second { result.append(size) }
        return result
    }
}
