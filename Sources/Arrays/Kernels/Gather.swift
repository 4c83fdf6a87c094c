extension NDArray {
    /// The elements at places in row-major order, in the shape of `places`, an int64 array.
    package func gathered(_ places: NDArray) -> NDArray {
        let source = contiguous()
        let places = places.contiguous()
        let result = NDArray(uninitialized: places.sizes, dtype)
        switch dtype.size {
        case 8: source.gather(places, into: result, as: UInt64.self)
        case 4: source.gather(places, into: result, as: UInt32.self)
        case 2: source.gather(places, into: result, as: UInt16.self)
        default: source.gather(places, into: result, as: UInt8.self)
        }
        return result
    }

    private func gather<Bits: FixedWidthInteger>(
        _ places: NDArray, into result: NDArray, as type: Bits.Type
    ) {
        let (input, output) = (pointer(to: Bits.self), result.pointer(to: Bits.self))
        let place = places.pointer(to: Int64.self)
        for element in 0..<places.count { output[element] = input[Int(place[element])] }
    }

    /// Writes values, which broadcast to the shape of `places`, at places in row-major order of
    /// this contiguous array; the last one wins where a place occurs twice.
    package func scatter(_ values: NDArray, at places: NDArray) {
        let places = places.contiguous()
        let fitting = NDArray(uninitialized: places.sizes, dtype)
        fitting.write(values)
        switch dtype.size {
        case 8: fitting.scatter(into: self, places, as: UInt64.self)
        case 4: fitting.scatter(into: self, places, as: UInt32.self)
        case 2: fitting.scatter(into: self, places, as: UInt16.self)
        default: fitting.scatter(into: self, places, as: UInt8.self)
        }
    }

    private func scatter<Bits: FixedWidthInteger>(
        into result: NDArray, _ places: NDArray, as type: Bits.Type
    ) {
        let (input, output) = (pointer(to: Bits.self), result.pointer(to: Bits.self))
        let place = places.pointer(to: Int64.self)
        for element in 0..<places.count { output[Int(place[element])] = input[element] }
    }

    /// A contiguous copy with values added at places in row-major order, every time one occurs.
    package func scatterAdded(_ values: NDArray, at places: NDArray) -> NDArray {
        let type = dtype.computation
        let result = converted(to: type).copied(Layout(contiguous: sizes))
        let places = places.contiguous()
        let addends = NDArray(uninitialized: places.sizes, type)
        addends.write(values)
        switch type {
        case .float32: addends.scatterAdd(into: result, places, Float.self)
        case .float64: addends.scatterAdd(into: result, places, Double.self)
        default: addends.scatterAdd(into: result, places, Int64.self)
        }
        return result.converted(to: dtype)
    }

    private func scatterAdd<T: Computable>(
        into result: NDArray, _ places: NDArray, _ type: T.Type
    ) {
        let (input, output) = (pointer(to: T.self), result.pointer(to: T.self))
        let place = places.pointer(to: Int64.self)
        for element in 0..<places.count {
            let slot = output + Int(place[element])
            slot[0] = slot[0].plus(input[element])
        }
    }

    /// The places, in row-major order, at which the elements are not 0.
    package func nonzeroPlaces() -> NDArray {
        let truth = converted(to: .bool).contiguous()
        let values = truth.pointer(to: Bool.self)
        var count = 0
        for place in 0..<truth.count where values[place] { count += 1 }
        let result = NDArray(uninitialized: [count], .int64)
        let places = result.pointer(to: Int64.self)
        var found = 0
        for place in 0..<truth.count where values[place] {
            places[found] = Int64(place)
            found += 1
        }
        return result
    }

    /// For a list of places in row-major order of `sizes`: the index along one dimension.
    package func unraveled(_ sizes: Shape, along dim: Int) -> NDArray {
        let result = NDArray(uninitialized: self.sizes, .int64)
        let (input, output) = (pointer(to: Int64.self), result.pointer(to: Int64.self))
        let step = Int64(sizes.rowMajorStrides[dim])
        let size = Int64(sizes[dim])
        for place in 0..<count { output[place] = input[place] / step % size }
        return result
    }
}
