import Arrays

/// Runs `body` without recording operations, and gives what it gives.
///
/// Results made inside take no part in differentiation. Use it to evaluate a model or to change
/// weights in place.
///
/// ```swift
/// noGrad { w -= 0.1 * w.grad! }
/// ```
@discardableResult
public func noGrad<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
    try recording(false, body)
}

/// Runs `body` with operations recorded, also inside `noGrad`, and gives what it gives.
@discardableResult
public func enableGrad<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
    try recording(true, body)
}

/// Whether operations are being recorded: true outside `noGrad`.
public func isGradEnabled() -> Bool { ThreadState.current.pointee.recordsOperations }

private func recording<Result, Failure: Error>(
    _ isRecording: Bool, _ body: () throws(Failure) -> Result
) throws(Failure) -> Result {
    let state = ThreadState.current
    let before = state.pointee.recordsOperations
    state.pointee.recordsOperations = isRecording
    defer { state.pointee.recordsOperations = before }
    return try body()
}

/// The result of an operation on `input`, with a record of it where one is wanted.
@inline(__always)
package func record(_ result: borrowing NDArray, from input: Tensor, _ node: () -> Node) -> Tensor {
    let tensor = Tensor(result)
    if input.hasNode && ThreadState.current.pointee.recordsOperations { tensor.adopt(node()) }
    return tensor
}

/// The result of an operation on two tensors, with a record of it where one is wanted.
@inline(__always)
package func record(
    _ result: borrowing NDArray, from first: Tensor, _ second: Tensor, _ node: () -> Node
) -> Tensor {
    let tensor = Tensor(result)
    if (first.hasNode || second.hasNode) && ThreadState.current.pointee.recordsOperations {
        tensor.adopt(node())
    }
    return tensor
}

/// The result of an operation on a list of tensors, with a record of it where one is wanted.
package func record(_ result: NDArray, from inputs: [Tensor], _ node: () -> Node) -> Tensor {
    let tensor = Tensor(result)
    if ThreadState.current.pointee.recordsOperations && inputs.contains(where: { $0.hasNode }) {
        tensor.adopt(node())
    }
    return tensor
}

/// A view of `input`, with a record of it where one is wanted.
@inline(__always)
package func recordView(_ layout: Layout, of input: Tensor, _ node: (NDArray) -> Node) -> Tensor {
    let view = input.array.view(layout)
    let tensor = Tensor(view, viewOf: input)
    if input.hasNode && ThreadState.current.pointee.recordsOperations {
        tensor.adopt(node(view))
    }
    return tensor
}
