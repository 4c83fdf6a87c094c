private enum TruncatingRemainder: RealBinaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T, _ b: T) -> T {
        T(number: Elementary.remainder(a.double, b.double))
    }
}

private enum WholeTruncatingRemainder: WholeBinaryFormula {
    @inline(__always) static func value(_ a: Int64, _ b: Int64) -> Int64 {
        a.remainderReportingOverflow(dividingBy: nonzero(b)).partialValue
    }
}

/// The remainder with the divisor's sign, as Python's `%` gives it.
private enum FloorRemainder: RealBinaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T, _ b: T) -> T {
        let rest = TruncatingRemainder.value(a, b)
        return rest != 0 && (b < 0) != (rest < 0) ? rest + b : rest
    }
}

private enum WholeFloorRemainder: WholeBinaryFormula {
    @inline(__always) static func value(_ a: Int64, _ b: Int64) -> Int64 {
        let rest = WholeTruncatingRemainder.value(a, b)
        return rest != 0 && (b < 0) != (rest < 0) ? rest + b : rest
    }
}

/// The quotient rounded down, with the remainder taken off first, as Python's `//` does.
private enum FloorQuotient: RealBinaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T, _ b: T) -> T {
        if b == 0 { return a / b }
        let rest = TruncatingRemainder.value(a, b)
        var quotient = (a - rest) / b
        if rest != 0 && (b < 0) != (rest < 0) { quotient -= 1 }
        if quotient == 0 { return T(signOf: a / b, magnitudeOf: 0) }
        let floor = quotient.rounded(.down)
        return quotient - floor > 0.5 ? floor + 1 : floor
    }
}

private enum WholeFloorQuotient: WholeBinaryFormula {
    @inline(__always) static func value(_ a: Int64, _ b: Int64) -> Int64 {
        let quotient = WholeTruncatingQuotient.value(a, b)
        return a != quotient &* b && (a < 0) != (b < 0) ? quotient - 1 : quotient
    }
}

private enum TruncatingQuotient: RealBinaryFormula {
    @inline(__always) static func value<T: Real>(_ a: T, _ b: T) -> T {
        (a / b).rounded(.towardZero)
    }
}

private enum WholeTruncatingQuotient: WholeBinaryFormula {
    @inline(__always) static func value(_ a: Int64, _ b: Int64) -> Int64 {
        a.dividedReportingOverflow(by: nonzero(b)).partialValue
    }
}

@inline(__always)
private func nonzero(_ divisor: Int64) -> Int64 {
    if divisor == 0 { stop("ZeroDivisionError") }
    return divisor
}

extension NDArray {
    /// What is left of `first` after whole multiples of `second`, with the sign of `first`.
    package static func truncatingRemainder(
        _ first: NDArray, _ second: NDArray, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        division(
            TruncatingRemainder.self, WholeTruncatingRemainder.self, first, second, kind, target)
    }

    /// What is left of `first` after whole multiples of `second`, with the sign of `second`.
    package static func floorRemainder(
        _ first: NDArray, _ second: NDArray, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        division(FloorRemainder.self, WholeFloorRemainder.self, first, second, kind, target)
    }

    /// `first / second`, rounded down.
    package static func floorQuotient(
        _ first: NDArray, _ second: NDArray, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        division(FloorQuotient.self, WholeFloorQuotient.self, first, second, kind, target)
    }

    /// `first / second`, rounded towards 0.
    package static func truncatingQuotient(
        _ first: NDArray, _ second: NDArray, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        division(
            TruncatingQuotient.self, WholeTruncatingQuotient.self, first, second, kind, target)
    }

    @inline(__always)
    private static func division<F: RealBinaryFormula, W: WholeBinaryFormula>(
        _ formula: F.Type, _ whole: W.Type, _ first: NDArray, _ second: NDArray, _ kind: DType,
        _ target: NDArray?
    ) -> NDArray {
        if kind.isFloatingPoint {
            return realBinary(formula, first, second, in: kind, into: target)
        }
        return wholeBinary(whole, first, second, in: kind, into: target)
    }
}
