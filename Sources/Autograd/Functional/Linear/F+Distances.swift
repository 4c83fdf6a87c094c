import Arrays

extension F {
    /// The cosines of the angles between vectors along a dimension.
    ///
    /// - Parameters:
    ///   - dim: the dimension of the vectors, which is dropped.
    ///   - eps: the least length that is divided by.
    public static func cosineSimilarity(
        _ x1: Tensor, _ x2: Tensor, dim: Int = 1, eps: Double = 1e-8
    ) -> Tensor {
        let shape = Shape.broadcast(x1.shape, x2.shape)
        let (first, second) = (x1.expand(shape), x2.expand(shape))
        let one = first / length(first, 2, dim, atLeast: eps)
        return (one * (second / length(second, 2, dim, atLeast: eps))).sum(dim: dim)
    }

    /// The distances between vectors along the last dimension.
    ///
    /// - Parameters:
    ///   - p: the norm: 2 for the usual distance, 1 for the sum of the absolute differences.
    ///   - eps: what is added to every difference, so that none is 0.
    ///   - keepdim: whether the last dimension stays, with size 1.
    public static func pairwiseDistance(
        _ x1: Tensor, _ x2: Tensor, p: Double = 2, eps: Double = 1e-6, keepdim: Bool = false
    ) -> Tensor {
        let distance = length(x1 - x2 + eps, p, -1, atLeast: 0).named("NormBackward1")
        return keepdim ? distance : distance.squeeze(-1)
    }

    /// The vectors along a dimension divided by their lengths.
    ///
    /// - Parameters:
    ///   - p: the norm that gives the lengths.
    ///   - dim: the dimension of the vectors.
    ///   - eps: the least length that is divided by.
    public static func normalize(
        _ input: Tensor, p: Double = 2, dim: Int = 1, eps: Double = 1e-12
    ) -> Tensor {
        input / length(input, p, dim, atLeast: eps)
    }

    /// The lengths of vectors along a dimension, which stays with size 1.
    private static func length(
        _ vectors: Tensor, _ p: Double, _ dim: Int, atLeast least: Double
    ) -> Tensor {
        if p == .infinity {
            return vectors.abs().max(dim: dim, keepdim: true).values.clamp(min: least)
        }
        let powers = p == 2 ? vectors.square() : p == 1 ? vectors.abs() : vectors.abs().pow(p)
        // Bounded before the root, whose slope at 0 is infinite.
        let sum = powers.sum(dim: dim, keepdim: true)
        let bounded = least == 0 ? sum : sum.clamp(min: Self.power(least, p))
        return p == 1 ? bounded : p == 2 ? bounded.sqrt() : bounded.pow(1 / p)
    }

    private static func power(_ base: Double, _ exponent: Double) -> Double {
        let result: Double = Tensor(base, dtype: .float64).pow(exponent).item()
        return result
    }

    /// The first half of a dimension times the `sigmoid` of the second half.
    public static func glu(_ input: Tensor, dim: Int = -1) -> Tensor {
        let place = input.shape.wrap(dim)
        if input.dim() == 0 { stop("glu does not support 0-dimensional tensors") }
        let size = input.shape[place]
        if size % 2 != 0 {
            stop("Halving dimension must be even, but dimension \(place) is size \(size)")
        }
        let whole = [TensorIndex](repeating: .slice(start: nil, end: nil, step: 1), count: place)
        let first = input.part(whole + [.slice(start: 0, end: size / 2, step: 1)])
        let second = input.part(whole + [.slice(start: size / 2, end: nil, step: 1)])
        return (first * second.sigmoid()).named("GluBackward0")
    }
}
