import Arrays

// A window is some of the places of a frame; both are layouts of the same memory. Slices, and
// views after an in-place write, get their gradients from these two operations.

extension Tensor {
    /// The elements in a window, if this tensor were laid out as the frame is.
    package func window(_ window: Layout, in frame: Layout) -> Tensor {
        let memory = NDArray.framed(self, frame)
        let result = memory.view(window.shifted(by: -frame.offset)).contiguous()
        return record(result, from: self) {
            windowNode(result, node, window, in: frame, "AsStridedBackward0")
        }
    }

    /// Zeros laid out as the frame, with these elements in a window of it.
    fileprivate func surrounded(_ window: Layout, in frame: Layout) -> Tensor {
        let result = NDArray.zeros(framed: frame, dtype)
        result.view(window.shifted(by: -frame.offset)).write(array)
        return record(result, from: self) {
            replaceNode(result, nil, node, window, in: frame, "CopySlices")
        }
    }

    /// These elements with those in a window replaced, if this tensor were laid out as the frame.
    package func replacing(_ window: Layout, in frame: Layout, by values: Tensor) -> Tensor {
        let result = NDArray.framed(self, frame)
        result.view(window.shifted(by: -frame.offset)).write(values.array)
        return record(result, from: self, values) {
            replaceNode(result, node, values.node, window, in: frame, "CopySlices")
        }
    }
}

extension NDArray {
    /// A copy of a tensor's numbers in memory of their own, laid out as the frame from its offset.
    fileprivate static func framed(_ tensor: Tensor, _ frame: Layout) -> NDArray {
        let memory = NDArray(framed: frame, tensor.dtype)
        memory.write(tensor.array)
        return memory
    }

    /// Zeros in memory of their own, laid out as the frame from its offset.
    fileprivate static func zeros(framed frame: Layout, _ dtype: DType) -> NDArray {
        let memory = NDArray(framed: frame, dtype)
        memory.fill(.int(0))
        return memory
    }

    private init(framed frame: Layout, _ dtype: DType) {
        let layout = frame.shifted(by: -frame.offset)
        let storage = Storage.make(byteCount: layout.end * dtype.size)
        self.init(storage: storage, layout: layout, dtype: dtype)
    }
}

/// How a view that reads some of the elements was made, in memory laid out as the frame.
func windowNode(
    _ output: NDArray, _ input: Node?, _ window: Layout, in frame: Layout, _ label: String
) -> Node {
    WindowNode(output, input, window, in: frame, label)
}

/// How a tensor was made some elements of which were replaced by values.
func replaceNode(
    _ output: NDArray, _ input: Node?, _ values: Node?, _ window: Layout, in frame: Layout,
    _ label: String
) -> Node {
    ReplaceNode(output, input, values, window, in: frame, label)
}

/// Some of the elements: the gradient of all others is 0.
private final class WindowNode: UnaryNode {
    private let window: Layout
    private let frame: Layout
    private let label: String

    init(
        _ output: NDArray, _ input: Node?, _ window: Layout, in frame: Layout,
        _ label: String
    ) {
        self.window = window
        self.frame = frame
        self.label = label
        super.init(output, input)
    }

    override var name: String { label }

    override func gradient(_ gradient: Tensor) -> Tensor {
        if window.overlapsItself { return sum(gradient) }
        return gradient.surrounded(window, in: frame)
    }

    /// Adds up what comes to one place where the window shows it several times.
    private func sum(_ gradient: Tensor) -> Tensor {
        let memory = Layout(contiguous: [frame.end - frame.offset])
        let numbers = Tensor.arange(memory.count).array
        let places = numbers.view(window.shifted(by: -frame.offset)).contiguous()
        return Tensor.zeros(memory.sizes, dtype: gradient.dtype)
            .scatterAdded(gradient, at: places, "AsStridedBackward0")
            .window(frame.shifted(by: -frame.offset), in: memory)
    }
}

/// Some elements replaced by others.
private final class ReplaceNode: BinaryNode {
    private let window: Layout
    private let frame: Layout
    private let label: String

    init(
        _ output: NDArray, _ input: Node?, _ values: Node?, _ window: Layout, in frame: Layout,
        _ label: String
    ) {
        self.window = window
        self.frame = frame
        self.label = label
        super.init(output, input, values)
    }

    override var name: String { label }

    override func firstGradient(_ gradient: Tensor) -> Tensor {
        let zeros = Tensor.zeros(window.sizes, dtype: gradient.dtype)
        return gradient.replacing(window, in: frame, by: zeros)
    }

    override func secondGradient(_ gradient: Tensor) -> Tensor {
        gradient.window(window, in: frame)
    }
}
