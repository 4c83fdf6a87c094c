import Autograd

// Named like types, because PyTorch's programs read so.

// swift-format-ignore: AlwaysUseLowerCamelCase
/// A tensor that the module storing it counts among its parameters, so that an optimiser changes
/// it: PyTorch's `nn.Parameter`.
///
/// ```swift
/// final class Scale: Module {
///     let factor = Parameter(Tensor.ones(3))
///     override func forward(_ x: Tensor) -> Tensor { x * factor }
/// }
/// print(Scale().parameters().count)  // 1
/// ```
///
/// A tensor that is stored without this is a constant: it is no part of `parameters()` or of
/// `stateDict()`.
///
/// - Parameters:
///   - data: the numbers; the parameter shares their memory.
///   - requiresGrad: whether it gets a gradient. Default `true`.
public func Parameter(_ data: Tensor, requiresGrad: Bool = true) -> Tensor {
    let parameter = data.detach()
    parameter.role = .parameter
    return requiresGrad ? parameter.requiresGrad_() : parameter
}

// swift-format-ignore: AlwaysUseLowerCamelCase
/// A tensor that the module storing it counts among its state, though it is no parameter:
/// PyTorch's `nn.Buffer`.
///
/// The running statistics of batch norm are buffers: no optimiser changes them, but
/// `stateDict()` has them.
///
/// - Parameter data: the numbers; the buffer shares their memory.
public func Buffer(_ data: Tensor) -> Tensor {
    let buffer = data.detach()
    buffer.role = .buffer
    return buffer
}

extension Tensor {
    /// Whether a module that stores this tensor counts it among its parameters.
    public var isParameter: Bool { role == .parameter }
}
