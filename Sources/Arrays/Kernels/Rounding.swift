private enum Floor: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { a.rounded(.down) }
}

private enum Ceiling: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { a.rounded(.up) }
}

private enum Nearest: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { a.rounded(.toNearestOrEven) }
}

private enum Truncated: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { a.rounded(.towardZero) }
}

private enum Fraction: RealUnaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T) -> T { a - a.rounded(.towardZero) }
}

/// The nearest multiple of a power of ten, the even one of two.
private struct NearestDecimal: RealMapping {
    let scale: Double
    let isCoarse: Bool

    @inline(__always) func value<T: Real>(_ a: T) -> T {
        let scale = T(number: scale)
        let scaled = isCoarse ? a / scale : a * scale
        let nearest = scaled.rounded(.toNearestOrEven)
        return isCoarse ? nearest * scale : nearest / scale
    }
}

extension NDArray {
    /// The largest whole numbers that are not above the elements.
    package static func floor(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        rounded(Floor.self, array, into: target)
    }

    /// The smallest whole numbers that are not below the elements.
    package static func ceiling(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        rounded(Ceiling.self, array, into: target)
    }

    /// The nearest whole numbers, the even one of two.
    package static func nearest(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        rounded(Nearest.self, array, into: target)
    }

    /// The whole parts of the elements.
    package static func truncated(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        rounded(Truncated.self, array, into: target)
    }

    /// The elements less their whole parts.
    package static func fraction(_ array: NDArray, into target: NDArray? = nil) -> NDArray {
        rounded(Fraction.self, array, into: target)
    }

    /// The elements rounded to so many decimal places; to tens or more if it is negative.
    package static func nearest(
        _ array: NDArray, decimals: Int, into target: NDArray? = nil
    ) -> NDArray {
        let scale = Elementary.power(10, Double(decimals.magnitude))
        return mapped(NearestDecimal(scale: scale, isCoarse: decimals < 0), array, into: target)
    }

    /// Whole numbers stay what they are.
    @inline(__always)
    private static func rounded<F: RealUnaryFormula>(
        _ formula: F.Type, _ array: NDArray, into target: NDArray?
    ) -> NDArray {
        if array.dtype.isFloatingPoint { return realUnary(formula, array, into: target) }
        return target ?? array.copied()
    }
}
