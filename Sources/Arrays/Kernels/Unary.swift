extension NDArray {
    /// A formula applied to every element, in the array's own kind.
    ///
    /// - Parameter target: the array that is written; a new one if it is not given.
    @inline(__always)
    package static func unary<F: UnaryFormula>(
        _ formula: F.Type, _ array: NDArray, into target: NDArray? = nil
    ) -> NDArray {
        let type = array.dtype.computation
        let a = array.converted(to: type)
        return computed(layout: array.layout, array.dtype, in: type, into: target) { wide in
            switch type {
            case .float32: map(a, into: wide, Singles<F, Float>())
            case .float64: map(a, into: wide, Singles<F, Double>())
            default: map(a, into: wide, Singles<F, Int64>())
            }
        }
    }

    /// A floating-point formula applied to every element; whole numbers are converted to the
    /// default floating-point kind first.
    @inline(__always)
    package static func realUnary<F: RealUnaryFormula>(
        _ formula: F.Type, _ array: NDArray, into target: NDArray? = nil
    ) -> NDArray {
        let kind = array.dtype.asFloatingPoint
        let type = kind.computation
        let a = array.converted(to: type)
        return computed(layout: array.layout, kind, in: type, into: target) { wide in
            switch type {
            case .float32:
                if let function = F.vectors { return a.write(function, to: wide) }
                map(a, into: wide, RealSingles<F, Float>())
            default: map(a, into: wide, RealSingles<F, Double>())
            }
        }
    }

    /// A floating-point mapping applied to every element; whole numbers are converted to the
    /// default floating-point kind first.
    @inline(__always)
    package static func mapped<M: RealMapping>(
        _ mapping: M, _ array: NDArray, into target: NDArray? = nil
    ) -> NDArray {
        let kind = array.dtype.asFloatingPoint
        let type = kind.computation
        let a = array.converted(to: type)
        return computed(layout: array.layout, kind, in: type, into: target) { wide in
            switch type {
            case .float32: map(a, into: wide, Mapped<M, Float>(mapping: mapping))
            default: map(a, into: wide, Mapped<M, Double>(mapping: mapping))
            }
        }
    }

    /// An array of `kind`, written by `body` in the type that arithmetic is done in.
    @inline(__always)
    package static func computed(
        layout: Layout, _ kind: DType, in type: DType, into target: NDArray?,
        _ body: (NDArray) -> Void
    ) -> NDArray {
        let result = target ?? NDArray(uninitialized: layout.forNewArray, kind)
        if result.dtype == type {
            body(result)
        } else {
            let wide = NDArray(uninitialized: result.layout.forNewArray, type)
            body(wide)
            result.write(wide)
        }
        return result
    }
}
