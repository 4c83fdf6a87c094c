import Kernels

extension NDArray {
    /// These numbers as another kind: the array itself if it is of that kind already.
    package func converted(to dtype: DType) -> NDArray {
        if dtype == self.dtype { return self }
        let result = NDArray(uninitialized: layout.forNewArray, dtype)
        result.write(self)
        return result
    }

    /// Copies the elements of `source`, which broadcast to this array's shape, into this array.
    ///
    /// The two must not overlap in part.
    package func write(_ source: NDArray) {
        if count == 0 { return }
        if dtype == source.dtype { return copyBits(of: source) }
        let nest = LoopNest(
            over: sizes, result: layout.strides, first: source.layout.strides(broadcastTo: sizes))
        if source.dtype == .float64 || dtype == .float64 {
            convertRows(nest, from: source, through: Double.self)
        } else if source.dtype.isFloatingPoint {
            convertRows(nest, from: source, through: Float.self)
        } else {
            convertRows(nest, from: source, through: Int64.self)
        }
    }
}

extension NDArray {
    private static let blockLength = 256

    /// Widens a block of elements into `Through`, then narrows the block into the result.
    private func convertRows<Through: Computable>(
        _ nest: LoopNest, from source: NDArray, through: Through.Type
    ) {
        let block = UnsafeMutablePointer<Through>.allocate(capacity: NDArray.blockLength)
        defer { block.deallocate() }
        nest.forEachRow { count, start, steps in
            var done = 0
            while done < count {
                let length = min(NDArray.blockLength, count - done)
                source.load(length, at: start.first + done * steps.first, steps.first, into: block)
                store(length, at: start.result + done * steps.result, steps.result, from: block)
                done += length
            }
        }
    }

    /// Reads elements a step apart.
    private func load<Through: Computable>(
        _ count: Int, at place: Int, _ step: Int, into block: UnsafeMutablePointer<Through>
    ) {
        switch dtype {
        case .float64: widen(pointer(to: Double.self) + place, step, count, block)
        case .float32: widen(pointer(to: Float.self) + place, step, count, block)
        case .float16: widen(pointer(to: Half.self) + place, step, count, block)
        case .bfloat16: widen(pointer(to: BFloat16.self) + place, step, count, block)
        case .int64: widen(pointer(to: Int64.self) + place, step, count, block)
        case .int32: widen(pointer(to: Int32.self) + place, step, count, block)
        case .int16: widen(pointer(to: Int16.self) + place, step, count, block)
        case .int8: widen(pointer(to: Int8.self) + place, step, count, block)
        case .uint8: widen(pointer(to: UInt8.self) + place, step, count, block)
        case .bool: widen(pointer(to: Bool.self) + place, step, count, block)
        }
    }

    /// Writes elements a step apart.
    private func store<Through: Computable>(
        _ count: Int, at place: Int, _ step: Int, from block: UnsafeMutablePointer<Through>
    ) {
        switch dtype {
        case .float64: narrow(block, count, pointer(to: Double.self) + place, step)
        case .float32: narrow(block, count, pointer(to: Float.self) + place, step)
        case .float16: narrow(block, count, pointer(to: Half.self) + place, step)
        case .bfloat16: narrow(block, count, pointer(to: BFloat16.self) + place, step)
        case .int64: narrow(block, count, pointer(to: Int64.self) + place, step)
        case .int32: narrow(block, count, pointer(to: Int32.self) + place, step)
        case .int16: narrow(block, count, pointer(to: Int16.self) + place, step)
        case .int8: narrow(block, count, pointer(to: Int8.self) + place, step)
        case .uint8: narrow(block, count, pointer(to: UInt8.self) + place, step)
        case .bool: narrow(block, count, pointer(to: Bool.self) + place, step)
        }
    }

    private func copyBits(of source: NDArray) {
        if isContiguous && source.isContiguous && sizes == source.sizes {
            return copyBytes(from: source.first, count * dtype.size)
        }
        switch dtype.size {
        case 8: copyRows(of: source, as: UInt64.self)
        case 4: copyRows(of: source, as: UInt32.self)
        case 2: copyRows(of: source, as: UInt16.self)
        default: copyRows(of: source, as: UInt8.self)
        }
    }

    private func copyBytes(from source: UnsafeRawPointer, _ byteCount: Int) {
        let target = first
        Parallel.forRanges(byteCount, least: 1 << 18) { range in
            (target + range.lowerBound).copyMemory(
                from: source + range.lowerBound, byteCount: range.count)
        }
    }

    private func copyRows<Bits: FixedWidthInteger>(of source: NDArray, as type: Bits.Type) {
        let nest = LoopNest(
            over: sizes, result: layout.strides, first: source.layout.strides(broadcastTo: sizes))
        let output = pointer(to: Bits.self)
        let input = source.pointer(to: Bits.self)
        nest.forEachRow { count, start, steps in
            let to = output + start.result
            let from = input + start.first
            if steps.result == 1 && steps.first == 1 {
                return to.update(from: from, count: count)
            }
            for place in 0..<count { to[place &* steps.result] = from[place &* steps.first] }
        }
    }
}

@inline(__always)
private func widen<Narrow: Element, Wide: Computable>(
    _ source: UnsafeMutablePointer<Narrow>, _ step: Int, _ count: Int,
    _ block: UnsafeMutablePointer<Wide>
) {
    if step == 1 {
        for place in 0..<count { block[place] = Wide(reading: source[place]) }
    } else {
        for place in 0..<count { block[place] = Wide(reading: source[place &* step]) }
    }
}

@inline(__always)
private func narrow<Narrow: Element, Wide: Computable>(
    _ block: UnsafeMutablePointer<Wide>, _ count: Int, _ target: UnsafeMutablePointer<Narrow>,
    _ step: Int
) {
    for place in 0..<count { target[place &* step] = block[place].narrowed(to: Narrow.self) }
}
