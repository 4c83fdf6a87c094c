import Arrays
import Autograd

extension Init {
    /// Fills with normal numbers of which none lies outside two bounds: those that would are drawn
    /// again.
    ///
    /// - Parameters:
    ///   - tensor: what is filled.
    ///   - mean: the mean without bounds. Default 0.
    ///   - std: the standard deviation without bounds. Default 1.
    ///   - a: the lower bound. Default −2.
    ///   - b: the upper bound. Default 2.
    @discardableResult
    public static func truncNormal_(
        _ tensor: Tensor, mean: Double = 0, std: Double = 1, a: Double = -2, b: Double = 2
    ) -> Tensor {
        let share = normalShare(below: (b - mean) / std) - normalShare(below: (a - mean) / std)
        return noGrad {
            share > 0.3
                ? tensor.copy_(normals(like: tensor, mean, std, a, b))
                : tensor.copy_(candidates(like: tensor, mean, std, a, b))
        }
    }

    private static func normalShare(below x: Double) -> Double {
        (1 + ScalarMath.errorFunction(x / 2.0.squareRoot())) / 2
    }

    /// Normal numbers; most lie between the bounds at once.
    private static func normals(
        like tensor: Tensor, _ mean: Double, _ std: Double, _ a: Double, _ b: Double
    ) -> Tensor {
        var result = emptyLike(tensor).normal_(mean, std)
        while true {
            let isOutside = logicalOr(result < a, result > b)
            if !(isOutside.any().item() as Bool) { return result }
            result = `where`(isOutside, emptyLike(result).normal_(mean, std), result)
        }
    }

    /// Numbers between the bounds, each taken by the chance that a normal one is there.
    private static func candidates(
        like tensor: Tensor, _ mean: Double, _ std: Double, _ a: Double, _ b: Double
    ) -> Tensor {
        let peak = (Swift.max(a, Swift.min(mean, b)) - mean) / std
        var result = emptyLike(tensor)
        var isPending: Tensor?
        while true {
            let fresh = emptyLike(tensor).uniform_(a, b)
            let chance = ((fresh - mean) / std) ** 2 * -0.5 + 0.5 * peak * peak
            result = isPending.map { `where`($0, fresh, result) } ?? fresh
            let isRefused = emptyLike(tensor).uniform_().log() > chance
            let left = isPending.map { logicalAnd($0, isRefused) } ?? isRefused
            if !(left.any().item() as Bool) { return result }
            isPending = left
        }
    }
}
