private enum And: WholeBinaryFormula {
    @inline(__always) static func value(_ a: Int64, _ b: Int64) -> Int64 { a & b }
}

private enum Or: WholeBinaryFormula {
    @inline(__always) static func value(_ a: Int64, _ b: Int64) -> Int64 { a | b }
}

private enum ExclusiveOr: WholeBinaryFormula {
    @inline(__always) static func value(_ a: Int64, _ b: Int64) -> Int64 { a ^ b }
}

extension NDArray {
    /// The bits that both elements have; for truth values, whether both are true.
    package static func and(
        _ first: NDArray, _ second: NDArray, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        wholeBinary(And.self, first, second, in: kind, into: target)
    }

    /// The bits that some element has; for truth values, whether one is true.
    package static func or(
        _ first: NDArray, _ second: NDArray, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        wholeBinary(Or.self, first, second, in: kind, into: target)
    }

    /// The bits in which the elements differ; for truth values, whether exactly one is true.
    package static func exclusiveOr(
        _ first: NDArray, _ second: NDArray, in kind: DType, into target: NDArray? = nil
    ) -> NDArray {
        wholeBinary(ExclusiveOr.self, first, second, in: kind, into: target)
    }
}
