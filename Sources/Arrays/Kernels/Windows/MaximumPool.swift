/// The windows along one dimension: where each begins and ends, and how far its places are apart.
package struct AxisWindows {
    package let starts: [Int]
    package let ends: [Int]
    package let step: Int

    package init(starts: [Int], ends: [Int], step: Int = 1) {
        self.starts = starts
        self.ends = ends
        self.step = step
    }

    /// One window that is the whole of a dimension of size 1.
    package static let single = AxisWindows(starts: [0], ends: [1])
}

extension NDArray {
    /// The largest element of every window in the last two or three dimensions, and its place in
    /// row-major order of these dimensions: the first among equals, and not-a-number before all.
    package func maximum(
        in windows: [AxisWindows]
    ) -> (values: NDArray, indices: NDArray) {
        let rank = windows.count
        let outer = Shape(sizes.dropLast(rank))
        let shape = outer + Shape(windows.map { $0.starts.count })
        let source = converted(to: dtype.computation).contiguous()
        let values = NDArray(uninitialized: shape, source.dtype)
        let indices = NDArray(uninitialized: shape, .int64)
        switch source.dtype {
        case .float32: source.search(windows, outer.product, values, indices, Float.self)
        case .float64: source.search(windows, outer.product, values, indices, Double.self)
        default: source.search(windows, outer.product, values, indices, Int64.self)
        }
        return (values.converted(to: dtype), indices)
    }

    private func search<T: Computable>(
        _ windows: [AxisWindows], _ planes: Int, _ values: NDArray, _ indices: NDArray,
        _ type: T.Type
    ) {
        let space = Array(sizes.suffix(windows.count))
        let search = MaximumSearch(
            windows: windows.count == 3 ? windows : [.single] + windows,
            height: space[space.count - 2], width: space[space.count - 1])
        let (plane, count) = (space.reduce(1, *), search.count)
        forEachPlane(planes, plane) { place in
            search.run(
                pointer(to: type) + place &* plane, values.pointer() + place &* count,
                indices.pointer() + place &* count)
        }
    }
}

/// The search for the largest element of every window of a plane.
private struct MaximumSearch {
    let windows: [AxisWindows]
    let height: Int
    let width: Int

    var count: Int { windows.reduce(1) { $0 * $1.starts.count } }

    func run<T: Computable>(
        _ plane: UnsafeMutablePointer<T>, _ values: UnsafeMutablePointer<T>,
        _ indices: UnsafeMutablePointer<Int64>
    ) {
        let (deep, high, wide) = (windows[0], windows[1], windows[2])
        var place = 0
        for slice in deep.starts.indices {
            for line in high.starts.indices {
                let isFlat = deep[slice].isSingle && high[line].isPair
                for column in wide.starts.indices {
                    let best =
                        isFlat && wide[column].isPair
                        ? largestOfFour(plane, deep[slice], high[line], wide[column])
                        : largest(plane, deep[slice], high[line], wide[column])
                    values[place] = plane[best]
                    indices[place] = Int64(best)
                    place &+= 1
                }
            }
        }
    }

    /// The same for a window of two by two, which is the usual one.
    @inline(__always)
    private func largestOfFour<T: Computable>(
        _ plane: UnsafeMutablePointer<T>, _ deep: Span, _ high: Span, _ wide: Span
    ) -> Int {
        let start = (deep.start &* height &+ high.start) &* width &+ wide.start
        let (a, b) = (plane[start], plane[start &+ 1])
        let (c, d) = (plane[start &+ width], plane[start &+ width &+ 1])
        let rest = a.minus(a).plus(b.minus(b)).plus(c.minus(c)).plus(d.minus(d))
        if rest.isNotANumber { return largest(plane, deep, high, wide) }
        let (upper, lower) = (a < b ? b : a, c < d ? d : c)
        let (left, right) = (a < b ? 1 : 0, c < d ? width &+ 1 : width)
        return start &+ (upper < lower ? right : left)
    }

    @inline(__always)
    private func largest<T: Computable>(
        _ plane: UnsafeMutablePointer<T>, _ deep: Span, _ high: Span, _ wide: Span
    ) -> Int {
        let (best, rest) = search(plane, deep, high, wide) { !($0 <= $1) }
        if !rest.isNotANumber { return best }
        return search(plane, deep, high, wide) { $0 > $1 || $0.isNotANumber }.best
    }

    /// The place of the largest element, and a number that is not one if some element may not be.
    ///
    /// A comparison without `||` becomes a choice instead of a branch, which would be guessed
    /// wrong half of the time, but it loses what is not a number.
    @inline(__always)
    private func search<T: Computable>(
        _ plane: UnsafeMutablePointer<T>, _ deep: Span, _ high: Span, _ wide: Span,
        isLarger: (T, T) -> Bool
    ) -> (best: Int, rest: T) {
        var best = (deep.start &* height &+ high.start) &* width &+ wide.start
        var (top, rest) = (plane[best], T.zero)
        var z = deep.start
        while z < deep.end {
            var y = high.start
            while y < high.end {
                let row = (z &* height &+ y) &* width
                var x = wide.start
                while x < wide.end {
                    let value = plane[row &+ x]
                    let isBetter = isLarger(value, top)
                    best = isBetter ? row &+ x : best
                    top = isBetter ? value : top
                    rest = rest.plus(value.minus(value))
                    x &+= wide.step
                }
                y &+= high.step
            }
            z &+= deep.step
        }
        return (best, rest)
    }
}

/// The places of one window along one dimension.
private struct Span {
    let start: Int
    let end: Int
    let step: Int

    var isSingle: Bool { end &- start == 1 }
    var isPair: Bool { end &- start == 2 && step == 1 }
}

extension AxisWindows {
    fileprivate subscript(window: Int) -> Span {
        @inline(__always) get { Span(start: starts[window], end: ends[window], step: step) }
    }
}
