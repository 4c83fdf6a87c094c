import Arrays
import Autograd

/// How a parameter is filled before training: PyTorch's `nn.init`.
///
/// Every function fills a tensor in place, without recording it, and returns it.
///
/// ```swift
/// Init.kaimingNormal_(net.output.weight, nonlinearity: .relu)
/// ```
public enum Init {
    /// Whose deviation is to stay the same through a layer.
    public enum FanMode: Sendable {
        /// That of the numbers on the way forward: counts what an output reads.
        case fanIn
        /// That of the gradients on the way back: counts what an input feeds.
        case fanOut
    }

    /// What follows a layer, for `calculateGain`.
    public enum Nonlinearity: Sendable {
        /// Nothing.
        case linear
        /// The logistic function.
        case sigmoid
        /// The hyperbolic tangent.
        case tanh
        /// `max(x, 0)`.
        case relu
        /// As `relu`, with a slope below 0: the argument `a` of the Kaiming functions.
        case leakyRelu
        /// The self-normalising unit.
        case selu
    }

    /// The factor by which weights grow to make up for what follows: PyTorch's
    /// `calculate_gain`.
    ///
    /// - Parameters:
    ///   - nonlinearity: what follows the layer.
    ///   - param: the slope of `leakyRelu` below 0. Default 0.01.
    public static func calculateGain(
        _ nonlinearity: Nonlinearity, _ param: Double = 0.01
    ) -> Double {
        switch nonlinearity {
        case .linear, .sigmoid: 1
        case .tanh: 5.0 / 3
        case .relu: 2.0.squareRoot()
        case .leakyRelu: (2 / (1 + param * param)).squareRoot()
        case .selu: 3.0 / 4
        }
    }

    /// How many numbers an output reads and how many an input feeds.
    static func fans(_ tensor: Tensor) -> (fanIn: Int, fanOut: Int) {
        if tensor.dim() < 2 {
            stop(
                "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
        }
        let field = tensor.shape.dropFirst(2).reduce(1, *)
        return (tensor.size(1) * field, tensor.size(0) * field)
    }
}

extension Init {
    /// Fills with numbers evenly spread from `a` to `b`.
    @discardableResult
    public static func uniform_(
        _ tensor: Tensor, _ a: Double = 0, _ b: Double = 1
    ) -> Tensor { noGrad { tensor.uniform_(a, b) } }

    /// Fills with normal numbers.
    @discardableResult
    public static func normal_(
        _ tensor: Tensor, mean: Double = 0, std: Double = 1
    ) -> Tensor { noGrad { tensor.normal_(mean, std) } }

    /// Fills with one number.
    @discardableResult
    public static func constant_(_ tensor: Tensor, _ val: Double) -> Tensor {
        noGrad { tensor.fill_(val) }
    }

    /// Fills with ones.
    @discardableResult
    public static func ones_(_ tensor: Tensor) -> Tensor { constant_(tensor, 1) }

    /// Fills with zeros.
    @discardableResult
    public static func zeros_(_ tensor: Tensor) -> Tensor { constant_(tensor, 0) }

    /// Makes a matrix the identity: ones on the diagonal, zeros elsewhere.
    @discardableResult
    public static func eye_(_ tensor: Tensor) -> Tensor {
        if tensor.dim() != 2 { stop("Only tensors with 2 dimensions are supported") }
        return noGrad {
            tensor.copy_(Tensor.eye(tensor.size(0), tensor.size(1), dtype: tensor.dtype))
        }
    }

    /// Fills evenly so that numbers and gradients keep their deviation: Glorot's rule, for layers
    /// followed by `tanh` or nothing.
    @discardableResult
    public static func xavierUniform_(_ tensor: Tensor, gain: Double = 1) -> Tensor {
        let bound = 3.0.squareRoot() * xavierDeviation(tensor, gain)
        return uniform_(tensor, -bound, bound)
    }

    /// Fills with normal numbers so that numbers and gradients keep their deviation.
    @discardableResult
    public static func xavierNormal_(_ tensor: Tensor, gain: Double = 1) -> Tensor {
        normal_(tensor, std: xavierDeviation(tensor, gain))
    }

    /// Fills evenly so that numbers keep their deviation through layers followed by `relu`: He's
    /// rule.
    ///
    /// - Parameters:
    ///   - tensor: a tensor of at least two dimensions, the output's first.
    ///   - a: the slope of `leakyRelu` below 0. Default 0.
    ///   - mode: whether the way forward or the way back counts. Default `.fanIn`.
    ///   - nonlinearity: what follows the layer. Default `.leakyRelu`.
    @discardableResult
    public static func kaimingUniform_(
        _ tensor: Tensor, a: Double = 0, mode: FanMode = .fanIn,
        nonlinearity: Nonlinearity = .leakyRelu
    ) -> Tensor {
        if tensor.numel() == 0 { return tensor }
        let bound = 3.0.squareRoot() * kaimingDeviation(tensor, a, mode, nonlinearity)
        return uniform_(tensor, -bound, bound)
    }

    /// Fills with normal numbers so that numbers keep their deviation through layers followed by
    /// `relu`: see `kaimingUniform_`.
    @discardableResult
    public static func kaimingNormal_(
        _ tensor: Tensor, a: Double = 0, mode: FanMode = .fanIn,
        nonlinearity: Nonlinearity = .leakyRelu
    ) -> Tensor {
        if tensor.numel() == 0 { return tensor }
        return normal_(tensor, std: kaimingDeviation(tensor, a, mode, nonlinearity))
    }

    private static func xavierDeviation(_ tensor: Tensor, _ gain: Double) -> Double {
        let (fanIn, fanOut) = fans(tensor)
        return gain * (2 / Double(fanIn + fanOut)).squareRoot()
    }

    private static func kaimingDeviation(
        _ tensor: Tensor, _ a: Double, _ mode: FanMode, _ nonlinearity: Nonlinearity
    ) -> Double {
        let (fanIn, fanOut) = fans(tensor)
        let fan = mode == .fanIn ? fanIn : fanOut
        return calculateGain(nonlinearity, a) / Double(fan).squareRoot()
    }
}
