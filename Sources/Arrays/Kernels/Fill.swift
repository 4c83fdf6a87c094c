import Kernels

/// Fewer elements are not shared by threads.
private let leastShared = 1 << 16

extension NDArray {
    /// Sets every element to one number.
    package func fill(_ scalar: Scalar) {
        switch dtype {
        case .float64: fill(with: scalar.asDouble)
        case .float32: fill(with: Float(scalar.asDouble))
        case .float16: fill(with: Half(Float(scalar.asDouble)))
        case .bfloat16: fill(with: BFloat16(Float(scalar.asDouble)))
        case .int64: fill(with: scalar.asInt64)
        case .int32: fill(with: Int32(truncatingIfNeeded: scalar.asInt64))
        case .int16: fill(with: Int16(truncatingIfNeeded: scalar.asInt64))
        case .int8: fill(with: Int8(truncatingIfNeeded: scalar.asInt64))
        case .uint8: fill(with: UInt8(truncatingIfNeeded: scalar.asInt64))
        case .bool: fill(with: scalar.asBool)
        }
    }

    private func fill<T: Element>(with value: T) {
        let output = pointer(to: T.self)
        if isContiguous {
            return Parallel.forRanges(count, least: leastShared) { range in
                (output + range.lowerBound).update(repeating: value, count: range.count)
            }
        }
        let strides = layout.strides
        LoopNest(over: sizes, result: strides, first: strides).forEachRow { count, start, steps in
            for place in 0..<count { output[start.result + place &* steps.result] = value }
        }
    }

    /// Sets the elements of a contiguous array one after another by their place.
    package func generate(_ element: (Int) -> Double) {
        let wide = dtype == .float64 ? self : NDArray(uninitialized: sizes, .float64)
        let output = wide.pointer(to: Double.self)
        for place in 0..<count { output[place] = element(place) }
        if dtype != .float64 { write(wide) }
    }
}

extension NDArray {
    /// Sets a contiguous 1-D array to numbers at equal distances, both bounds included.
    ///
    /// The first half is counted from `start` and the second from `end`, in the array's own
    /// precision, as PyTorch does.
    package func fillEvenly(from start: Double, to end: Double) {
        switch dtype {
        case .float64: fillEvenly(start, end)
        case .float32: fillEvenly(Float(start), Float(end))
        default:
            let wide = NDArray(uninitialized: sizes, .float32)
            wide.fillEvenly(Float(start), Float(end))
            write(wide)
        }
    }

    private func fillEvenly<T: Real>(_ start: T, _ end: T) {
        let values = pointer(to: T.self)
        if count == 1 { values[0] = start }
        guard count > 1 else { return }
        let step = (end - start) / T(count - 1)
        for place in 0..<count {
            let fromEnd = T(count - 1 - place)
            values[place] =
                place < count / 2 ? start + step * T(place) : end - step * fromEnd
        }
    }
}
