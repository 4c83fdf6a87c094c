import Arrays

extension Tensor {
    /// Whether each element is not a number.
    public func isnan() -> Tensor { ne(self) }

    /// Whether each element is infinite.
    public func isinf() -> Tensor { eq(Double.infinity) | eq(-Double.infinity) }

    /// Whether each element is a number and not infinite.
    public func isfinite() -> Tensor { gt(-Double.infinity) & lt(Double.infinity) }

    /// The elements with a number in place of nan, and finite ones in place of the infinities.
    ///
    /// - Parameters:
    ///   - nan: what takes the place of nan.
    ///   - posinf: what takes the place of inf; the largest finite number if it is not given.
    ///   - neginf: what takes the place of −inf; the smallest finite number if it is not given.
    public func nanToNum(
        nan: Double = 0, posinf: Double? = nil, neginf: Double? = nil
    ) -> Tensor {
        let result = detach().finite(nan, posinf, neginf).array
        return record(result, from: self) { NanToNumNode(result, self) }
    }

    private func finite(_ nan: Double, _ posinf: Double?, _ neginf: Double?) -> Tensor {
        if !dtype.isFloatingPoint { return clone() }
        let limit = dtype.greatestFinite
        return maskedFill(isnan(), nan)
            .maskedFill(eq(Double.infinity), posinf ?? limit)
            .maskedFill(eq(-Double.infinity), neginf ?? -limit)
    }

    /// Whether each pair of elements, which broadcast, differs by at most
    /// `atol + rtol * abs(other)`.
    ///
    /// - Parameters:
    ///   - other: of the same kind.
    ///   - rtol: how far they may differ for each unit of the other's size. Default 1e-5.
    ///   - atol: how far they may differ besides. Default 1e-8.
    ///   - equalNan: whether two nan count as equal. Default `false`.
    public func isclose(
        _ other: Tensor, rtol: Double = 1e-5, atol: Double = 1e-8, equalNan: Bool = false
    ) -> Tensor {
        if dtype != other.dtype {
            stop("\(dtype.scalarTypeName) did not match \(other.dtype.scalarTypeName)")
        }
        let (a, b) = (detach(), other.detach())
        var close = a .== b
        if equalNan { close = close | (a.isnan() & b.isnan()) }
        if dtype == .bool { return close }
        let distance = (a - b).abs()
        return close | (distance.isfinite() & (distance <= b.abs() * rtol + atol))
    }

    /// Whether all elements are as near to the other's, which broadcast, as `isclose` asks.
    ///
    /// ```swift
    /// let third = Tensor(1.0) / 3
    /// print(allclose(third, Tensor(0.3333)), allclose(third, Tensor(0.33333)))  // false true
    /// ```
    ///
    /// - Parameters:
    ///   - other: of the same kind.
    ///   - rtol: how far they may differ for each unit of the other's size. Default 1e-5.
    ///   - atol: how far they may differ besides. Default 1e-8.
    ///   - equalNan: whether two nan count as equal. Default `false`.
    public func allclose(
        _ other: Tensor, rtol: Double = 1e-5, atol: Double = 1e-8, equalNan: Bool = false
    ) -> Bool {
        isclose(other, rtol: rtol, atol: atol, equalNan: equalNan).all().item()
    }
}

/// Whether each element is not a number.
public func isnan(_ input: Tensor) -> Tensor { input.isnan() }

/// Whether each element is infinite.
public func isinf(_ input: Tensor) -> Tensor { input.isinf() }

/// Whether each element is a number and not infinite.
public func isfinite(_ input: Tensor) -> Tensor { input.isfinite() }

/// The elements with a number in place of nan, and finite ones in place of the infinities.
public func nanToNum(
    _ input: Tensor, nan: Double = 0, posinf: Double? = nil, neginf: Double? = nil
) -> Tensor {
    input.nanToNum(nan: nan, posinf: posinf, neginf: neginf)
}

/// Whether each pair of elements, which broadcast, differs by at most `atol + rtol * abs(second)`.
public func isclose(
    _ first: Tensor, _ second: Tensor, rtol: Double = 1e-5, atol: Double = 1e-8,
    equalNan: Bool = false
) -> Tensor {
    first.isclose(second, rtol: rtol, atol: atol, equalNan: equalNan)
}

/// Whether all elements of two tensors, which broadcast, are near each other.
public func allclose(
    _ first: Tensor, _ second: Tensor, rtol: Double = 1e-5, atol: Double = 1e-8,
    equalNan: Bool = false
) -> Bool {
    first.allclose(second, rtol: rtol, atol: atol, equalNan: equalNan)
}

/// What was replaced gets no gradient.
private final class NanToNumNode: InputNode {
    override var name: String { "NanToNumBackward0" }

    override func gradient(_ gradient: Tensor) -> Tensor {
        gradient * input.isfinite().to(gradient.dtype)
    }
}
