import Arrays
import Autograd

/// Shrinks all gradients alike if together they are longer than `maxNorm`: PyTorch's
/// `clip_grad_norm_`.
///
/// ```swift
/// let loss = F.crossEntropy(net(x), y)
/// loss.backward()
/// clipGradNorm_(net.parameters(), 1)
/// optimizer.step()
/// ```
///
/// - Parameters:
///   - parameters: those without a gradient do not count.
///   - maxNorm: the largest length allowed.
///   - normType: which norm: 2 for the Euclidean length, infinity for the largest magnitude.
///     Default 2.
/// - Returns: the length before.
@discardableResult
public func clipGradNorm_(
    _ parameters: [Tensor], _ maxNorm: Double, normType: Double = 2
) -> Tensor {
    let gradients = parameters.compactMap { $0.grad }
    let total = totalNorm(gradients, normType)
    let factor = maxNorm / (total + 1e-6)
    if factor < 1 {
        noGrad { for gradient in gradients { gradient.mul_(factor) } }
    }
    return Tensor(total, dtype: gradients.first?.dtype ?? .float32)
}

/// Cuts every number of the gradients to between −`clipValue` and `clipValue`: PyTorch's
/// `clip_grad_value_`.
public func clipGradValue_(_ parameters: [Tensor], _ clipValue: Double) {
    for case let gradient? in parameters.map({ $0.grad }) {
        let numbers: [Double] = gradient.scalars()
        let cut = numbers.map { min(max($0, -clipValue), clipValue) }
        noGrad { _ = gradient.copy_(Tensor(cut, dtype: gradient.dtype).view(gradient.shape)) }
    }
}

/// The norm of all numbers of several tensors together.
private func totalNorm(_ tensors: [Tensor], _ kind: Double) -> Double {
    let magnitudes = tensors.flatMap { tensor -> [Double] in tensor.scalars().map { abs($0) } }
    switch kind {
    case .infinity: return magnitudes.max() ?? 0
    case 1: return magnitudes.reduce(0, +)
    case 2: return magnitudes.reduce(0) { $0 + $1 * $1 }.squareRoot()
    default: stop("clipGradNorm_ knows the norms 1, 2 and infinity, but got \(kind)")
    }
}
