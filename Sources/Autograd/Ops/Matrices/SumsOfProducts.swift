import Arrays

extension Tensor {
    /// The products of every element with every element of another 1-D tensor, as a matrix.
    public func outer(_ other: Tensor) -> Tensor {
        if dim() != 1 { stop("outer: Expected 1-D argument self, but got \(dim())-D") }
        if other.dim() != 1 { stop("outer: Expected 1-D argument vec2, but got \(other.dim())-D") }
        return unsqueeze(1) * other
    }
}

/// The products of every element of one 1-D tensor with every element of another, as a matrix.
public func outer(_ first: Tensor, _ second: Tensor) -> Tensor { first.outer(second) }

/// A matrix product added to a tensor: `beta * input + alpha * first @ second`.
///
/// - Parameters:
///   - input: a tensor that broadcasts to the product's shape; not looked at if `beta` is 0.
///   - first: the left factor.
///   - second: the right factor.
///   - beta: what the input is multiplied by. Default 1.
///   - alpha: what the product is multiplied by. Default 1.
public func addmm(
    _ input: Tensor, _ first: Tensor, _ second: Tensor, beta: Double = 1, alpha: Double = 1
) -> Tensor {
    let (shift, a, b) = (input.detach(), first.detach(), second.detach())
    let product = scaled(a.mm(b), alpha)
    let target = Shape.broadcast(input.shape, product.shape)
    if target != product.shape { _ = input.expand(product.shape) }
    let sum = beta == 0 ? product : product + scaled(shift, beta)
    let inputs = [input, first, second]
    return record(sum.array, from: inputs) {
        AffineProductNode(sum.array, inputs, beta: beta, alpha: alpha)
    }
}

/// A tensor times a factor, which for whole numbers must be whole.
private func scaled(_ tensor: Tensor, _ factor: Double) -> Tensor {
    if factor == 1 { return tensor }
    return tensor.dtype.isFloatingPoint ? tensor * factor : tensor * Int(factor)
}

private final class AffineProductNode: InputsNode {
    private let beta: Double
    private let alpha: Double

    init(_ output: NDArray, _ inputs: [Tensor], beta: Double, alpha: Double) {
        self.beta = beta
        self.alpha = alpha
        super.init(output, inputs)
    }

    override var name: String { "AddmmBackward0" }

    override func gradients(_ gradient: Tensor) -> [Tensor?] {
        let arriving = scaled(gradient, alpha)
        return [
            needsGradient(0) ? scaled(gradient, beta) : nil,
            needsGradient(1) ? arriving.mm(input(2).t()) : nil,
            needsGradient(2) ? input(1).t().mm(arriving) : nil,
        ]
    }
}
