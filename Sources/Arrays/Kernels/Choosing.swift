extension NDArray {
    /// The elements of `first` where `condition` holds, and of `second` elsewhere; all broadcast.
    package static func choose(
        where condition: NDArray, _ first: NDArray, _ second: NDArray, in kind: DType
    ) -> NDArray {
        let sizes = Shape.broadcast(Shape.broadcast(condition.sizes, first.sizes), second.sizes)
        let result = NDArray(uninitialized: sizes, kind)
        result.write(second)
        result.write(first, where: condition)
        return result
    }

    /// Copies the elements of `source` where `condition` holds; both broadcast to this shape.
    package func write(_ source: NDArray, where condition: NDArray) {
        let source = source.converted(to: dtype)
        switch dtype.size {
        case 8: copyRows(of: source, where: condition, as: UInt64.self)
        case 4: copyRows(of: source, where: condition, as: UInt32.self)
        case 2: copyRows(of: source, where: condition, as: UInt16.self)
        default: copyRows(of: source, where: condition, as: UInt8.self)
        }
    }

    private func copyRows<Bits: FixedWidthInteger>(
        of source: NDArray, where condition: NDArray, as type: Bits.Type
    ) {
        let nest = LoopNest(
            over: sizes, result: layout.strides,
            first: condition.layout.strides(broadcastTo: sizes),
            second: source.layout.strides(broadcastTo: sizes))
        let output = pointer(to: Bits.self)
        let input = source.pointer(to: Bits.self)
        let holds = condition.pointer(to: Bool.self)
        nest.forEachRow { count, start, steps in
            let (to, from) = (output + start.result, input + start.second)
            let test = holds + start.first
            for place in 0..<count where test[place &* steps.first] {
                to[place &* steps.result] = from[place &* steps.second]
            }
        }
    }
}
