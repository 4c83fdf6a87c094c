import Arrays

/// A tensor's numbers, kept for the gradient of an operation on it.
///
/// It holds the memory and not the tensor, so that a node and its result do not keep each other
/// alive. An in-place write after saving is noticed by the version of the memory.
package struct SavedTensor {
    private let array: NDArray
    private let version: Int

    package init(_ tensor: Tensor) { self.init(tensor.array) }

    package init(_ array: NDArray) {
        self.array = array
        version = array.storage.version
    }

    /// The tensor as it was saved; nil stops the program, for a graph that was freed.
    ///
    /// - Parameter node: how the tensor was made, for gradients of gradients: the saving node's
    ///   input, or the node itself for its result.
    package static func unpacked(_ saved: SavedTensor?, _ node: Node?) -> Tensor {
        guard let saved else {
            stop(
                "Trying to backward through the graph a second time (or directly access saved "
                    + "tensors after they have already been freed). Saved intermediate values of "
                    + "the graph are freed when you call .backward() or autograd.grad(). Specify "
                    + "retain_graph=True if you need to backward through the graph a second time "
                    + "or if you need to access saved tensors after calling backward.")
        }
        saved.requireUnmodified(node)
        let tensor = Tensor(saved.array)
        if ThreadState.current.pointee.recordsOperations { tensor.adopt(node) }
        return tensor
    }

    private func requireUnmodified(_ node: Node?) {
        let found = array.storage.version
        if found == version { return }
        let maker = node.map { $0.isLeaf ? "" : ", which is output 0 of \($0.name)," } ?? ""
        stop(
            "one of the variables needed for gradient computation has been modified by an "
                + "inplace operation: [\(array.dtype.typeName) \(array.sizes)]\(maker) is at "
                + "version \(found); expected version \(version) instead.")
    }
}
