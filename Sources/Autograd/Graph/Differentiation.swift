import Arrays

extension Tensor {
    /// Adds the derivatives of this scalar to the `grad` of every leaf that it was computed from.
    ///
    /// ```swift
    /// let w = Tensor([2.0], requiresGrad: true)
    /// (w * w).sum().backward()
    /// print(w.grad!)  // tensor([4.])
    /// ```
    ///
    /// - Parameters:
    ///   - gradient: the derivatives by this tensor, in its shape; needed unless it has one element.
    ///   - retainGraph: whether the graph is kept for another call. Default: as `createGraph`.
    ///   - createGraph: whether the gradients are recorded, so that they can be differentiated.
    public func backward(
        _ gradient: Tensor? = nil, retainGraph: Bool? = nil, createGraph: Bool = false
    ) {
        let root = root(gradient)
        let pass = BackwardPass(
            retainsGraph: retainGraph ?? createGraph, createsGraph: createGraph)
        pass.accumulate(from: [root])
    }

    fileprivate func root(_ gradient: Tensor?) -> (node: Node, gradient: Tensor) {
        guard let node else {
            stop("element 0 of tensors does not require grad and does not have a grad_fn")
        }
        guard let gradient else {
            if numel() != 1 { stop("grad can be implicitly created only for scalar outputs") }
            return (node, Tensor(NDArray(filled: .int(1), shape, dtype)))
        }
        if gradient.shape != shape {
            stop(
                "Mismatch in shape: grad_output[0] has a shape of torch.Size(\(gradient.shape)) "
                    + "and output[0] has a shape of torch.Size(\(shape)).")
        }
        return (node, gradient)
    }
}

/// The derivatives of a scalar by several tensors; no `grad` is touched.
///
/// ```swift
/// let w = Tensor([2.0], requiresGrad: true)
/// print(grad((w * w).sum(), [w])[0])  // tensor([4.])
/// ```
///
/// - Parameters:
///   - output: what is differentiated.
///   - inputs: what it is differentiated by: leaves or results of operations.
///   - gradOutputs: the derivatives by the output, in its shape; needed unless it has one element.
///   - retainGraph: whether the graph is kept for another call. Default: as `createGraph`.
///   - createGraph: whether the derivatives are recorded, so that they can be differentiated.
public func grad(
    _ output: Tensor, _ inputs: [Tensor], gradOutputs: Tensor? = nil, retainGraph: Bool? = nil,
    createGraph: Bool = false
) -> [Tensor] {
    let found = gradOrNil(
        output, inputs, gradOutputs: gradOutputs, retainGraph: retainGraph,
        createGraph: createGraph)
    return found.enumerated().map { index, gradient in
        guard let gradient else {
            stop(
                "The differentiated Tensor at index \(index) appears to not have been used in the "
                    + "graph. Set allow_unused=True if this is the desired behavior.")
        }
        return gradient
    }
}

/// The derivatives of a scalar by several tensors, nil where it does not depend on one: `grad`
/// with PyTorch's `allow_unused=True`.
public func gradOrNil(
    _ output: Tensor, _ inputs: [Tensor], gradOutputs: Tensor? = nil, retainGraph: Bool? = nil,
    createGraph: Bool = false
) -> [Tensor?] {
    let targets = inputs.map {
        guard let node = $0.node else {
            stop("One of the differentiated Tensors does not require grad")
        }
        return node
    }
    let pass = BackwardPass(
        retainsGraph: retainGraph ?? createGraph, createsGraph: createGraph)
    return pass.gradients(from: [output.root(gradOutputs)], to: targets)
}
