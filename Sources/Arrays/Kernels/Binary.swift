extension NDArray {
    /// A formula applied to every pair of elements, which broadcast, in the kind `kind`.
    ///
    /// - Parameter target: the array that is written; a new one if it is not given.
    @inline(__always)
    package static func binary<F: BinaryFormula>(
        _ formula: F.Type, _ first: NDArray, _ second: NDArray, in kind: DType,
        into target: NDArray? = nil
    ) -> NDArray {
        let type = kind.computation
        let a = first.converted(to: type)
        let b = second.converted(to: type)
        let layout = target?.layout ?? resultLayout(a, b)
        return computed(layout: layout, kind, in: type, into: target) { wide in
            switch type {
            case .float32: combine(a, b, into: wide) { (x: Float, y: Float) in F.value(x, y) }
            case .float64: combine(a, b, into: wide) { (x: Double, y: Double) in F.value(x, y) }
            default: combine(a, b, into: wide) { (x: Int64, y: Int64) in F.value(x, y) }
            }
        }
    }

    /// A formula applied to every element and a number.
    @inline(__always)
    package static func binary<F: BinaryFormula>(
        _ formula: F.Type, _ first: NDArray, _ second: Scalar, in kind: DType,
        into target: NDArray? = nil
    ) -> NDArray {
        let type = kind.computation
        let a = first.converted(to: type)
        return computed(layout: first.layout, kind, in: type, into: target) { wide in
            switch type {
            case .float32:
                let y = Float(second)
                map(a, into: wide) { (x: Float) in F.value(x, y) }
            case .float64:
                let y = Double(second)
                map(a, into: wide) { (x: Double) in F.value(x, y) }
            default:
                let y = Int64(second)
                map(a, into: wide) { (x: Int64) in F.value(x, y) }
            }
        }
    }

    /// A floating-point formula applied to every pair of elements, which broadcast.
    @inline(__always)
    package static func realBinary<F: RealBinaryFormula>(
        _ formula: F.Type, _ first: NDArray, _ second: NDArray, in kind: DType,
        into target: NDArray? = nil
    ) -> NDArray {
        let type = kind.computation
        let a = first.converted(to: type)
        let b = second.converted(to: type)
        let layout = target?.layout ?? resultLayout(a, b)
        return computed(layout: layout, kind, in: type, into: target) { wide in
            switch type {
            case .float32: combine(a, b, into: wide) { (x: Float, y: Float) in F.value(x, y) }
            default: combine(a, b, into: wide) { (x: Double, y: Double) in F.value(x, y) }
            }
        }
    }

    /// A floating-point formula applied to every element and a number.
    @inline(__always)
    package static func realBinary<F: RealBinaryFormula>(
        _ formula: F.Type, _ first: NDArray, _ second: Scalar, in kind: DType,
        into target: NDArray? = nil
    ) -> NDArray {
        let type = kind.computation
        let a = first.converted(to: type)
        return computed(layout: first.layout, kind, in: type, into: target) { wide in
            switch type {
            case .float32:
                let y = Float(second)
                map(a, into: wide) { (x: Float) in F.value(x, y) }
            default:
                let y = Double(second)
                map(a, into: wide) { (x: Double) in F.value(x, y) }
            }
        }
    }

    /// The layout of the result of an element-wise operation.
    package static func resultLayout(_ first: NDArray, _ second: NDArray) -> Layout {
        let sizes = Shape.broadcast(first.sizes, second.sizes)
        if first.isContiguous && second.isContiguous { return Layout(contiguous: sizes) }
        return Layout(
            newArray: sizes, following: first.layout.strides(broadcastTo: sizes),
            second.layout.strides(broadcastTo: sizes))
    }
}
