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
        for place in 0..<planes {
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
        var place = 0
        for slice in windows[0].starts.indices {
            for line in windows[1].starts.indices {
                for column in windows[2].starts.indices {
                    let best = largest(plane, slice, line, column)
                    values[place] = plane[best]
                    indices[place] = Int64(best)
                    place &+= 1
                }
            }
        }
    }

    @inline(__always)
    private func largest<T: Computable>(
        _ plane: UnsafeMutablePointer<T>, _ slice: Int, _ line: Int, _ column: Int
    ) -> Int {
        let (deep, high, wide) = (windows[0], windows[1], windows[2])
        var z = deep.starts[slice]
        var best = (z &* height &+ high.starts[line]) &* width &+ wide.starts[column]
        while z < deep.ends[slice] {
            var y = high.starts[line]
            while y < high.ends[line] {
                let row = (z &* height &+ y) &* width
                var x = wide.starts[column]
                while x < wide.ends[column] {
                    let value = plane[row &+ x]
                    if value > plane[best] || value.isNotANumber { best = row &+ x }
                    x &+= wide.step
                }
                y &+= high.step
            }
            z &+= deep.step
        }
        return best
    }
}
