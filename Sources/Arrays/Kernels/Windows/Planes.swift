import Kernels

// A plane is what the last dimensions of an array hold; its places are counted in row-major order.

extension NDArray {
    /// The elements at places, an int64 array with as many planes as this one.
    ///
    /// - Parameter planes: the number of planes.
    package func gatheredInPlanes(_ places: NDArray, planes: Int) -> NDArray {
        let source = converted(to: dtype.computation).contiguous()
        let result = NDArray(uninitialized: places.sizes, source.dtype)
        switch source.dtype {
        case .float32: source.gather(places, planes, into: result, Float.self)
        case .float64: source.gather(places, planes, into: result, Double.self)
        default: source.gather(places, planes, into: result, Int64.self)
        }
        return result.converted(to: dtype)
    }

    /// An array of planes in which every place has the sum of the elements that name it.
    package func scatteredInPlanes(_ places: NDArray, planes: Int, into sizes: Shape) -> NDArray {
        let source = converted(to: dtype.computation).contiguous()
        let result = NDArray(filled: .int(0), sizes, source.dtype)
        switch source.dtype {
        case .float32: source.scatter(places, planes, into: result, Float.self)
        case .float64: source.scatter(places, planes, into: result, Double.self)
        default: source.scatter(places, planes, into: result, Int64.self)
        }
        return result.converted(to: dtype)
    }

    private func gather<T: Computable>(
        _ places: NDArray, _ planes: Int, into result: NDArray, _ type: T.Type
    ) {
        let (plane, count) = (count / max(planes, 1), places.count / max(planes, 1))
        forEachPlane(planes, plane) { number in
            let source = pointer(to: type) + number &* plane
            let target = result.pointer(to: type) + number &* count
            let place = places.pointer(to: Int64.self) + number &* count
            for element in 0..<count { target[element] = source[Int(place[element])] }
        }
    }

    private func scatter<T: Computable>(
        _ places: NDArray, _ planes: Int, into result: NDArray, _ type: T.Type
    ) {
        let (plane, count) = (result.count / max(planes, 1), count / max(planes, 1))
        forEachPlane(planes, plane) { number in
            let source = pointer(to: type) + number &* count
            let target = result.pointer(to: type) + number &* plane
            let place = places.pointer(to: Int64.self) + number &* count
            for element in 0..<count {
                let slot = target + Int(place[element])
                slot[0] = slot[0].plus(source[element])
            }
        }
    }
}

/// Calls `body` for every plane, on several threads if there is enough to do.
func forEachPlane(_ planes: Int, _ size: Int, _ body: (Int) -> Void) {
    let least = max(1, (1 << 14) / max(size, 1))
    Parallel.forRanges(planes, least: least) { range in
        for plane in range { body(plane) }
    }
}
