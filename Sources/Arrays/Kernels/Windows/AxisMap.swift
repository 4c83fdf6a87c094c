/// A sparse matrix that makes each place along a dimension from a few places of another one:
/// padding, averages and interpolation.
package struct AxisMap {
    /// One place that is read, and the factor that it is multiplied by.
    package struct Tap {
        package let place: Int
        package let weight: Double

        package init(_ place: Int, _ weight: Double = 1) {
            self.place = place
            self.weight = weight
        }
    }

    /// The number of places that are read.
    package let inputs: Int
    fileprivate private(set) var ends: [Int] = []
    fileprivate private(set) var taps: [Tap] = []

    /// A map that makes nothing yet of `inputs` places.
    package init(inputs: Int) { self.inputs = inputs }

    /// A map of every place of a result.
    package init(inputs: Int, outputs: Int, _ taps: (Int) -> [Tap]) {
        self.init(inputs: inputs)
        for output in 0..<outputs { append(taps(output)) }
    }

    /// The number of places that are made.
    package var outputs: Int { ends.count }

    private mutating func append(_ taps: [Tap]) {
        self.taps += taps
        ends.append(self.taps.count)
    }

    /// What each place that is read adds to the places that are made.
    package var transposed: AxisMap {
        var readers = [[Tap]](repeating: [], count: inputs)
        var start = 0
        for output in 0..<outputs {
            for tap in taps[start..<ends[output]] {
                readers[tap.place].append(Tap(output, tap.weight))
            }
            start = ends[output]
        }
        return AxisMap(inputs: outputs, outputs: inputs) { readers[$0] }
    }
}

extension NDArray {
    /// The places that a map makes along a dimension.
    package func mapped(_ map: AxisMap, along dim: Int) -> NDArray {
        let source = converted(to: dtype.computation).contiguous()
        var sizes = self.sizes
        sizes[dim] = map.outputs
        let result = NDArray(uninitialized: sizes, source.dtype)
        switch source.dtype {
        case .float32: source.map(map, dim, into: result, Float.self)
        case .float64: source.map(map, dim, into: result, Double.self)
        default: source.map(map, dim, into: result, Int64.self)
        }
        return result.converted(to: dtype)
    }

    private func map<T: Computable>(
        _ map: AxisMap, _ dim: Int, into result: NDArray, _ type: T.Type
    ) {
        let inner = sizes.dropFirst(dim + 1).reduce(1, *)
        let outer = sizes.prefix(dim).reduce(1, *)
        for block in 0..<outer {
            let source = pointer(to: type) + block &* map.inputs &* inner
            let target = result.pointer(to: type) + block &* map.outputs &* inner
            if inner == 1 { map.apply(source, target) } else { map.apply(source, target, inner) }
        }
    }
}

extension AxisMap {
    fileprivate func apply<T: Computable>(
        _ source: UnsafeMutablePointer<T>, _ target: UnsafeMutablePointer<T>
    ) {
        forEachOutput { output, taps in
            var sum = T.zero
            for tap in taps { sum = sum.plus(source[tap.place].times(T(number: tap.weight))) }
            target[output] = sum
        }
    }

    /// The same for rows of `count` elements.
    fileprivate func apply<T: Computable>(
        _ source: UnsafeMutablePointer<T>, _ target: UnsafeMutablePointer<T>, _ count: Int
    ) {
        forEachOutput { output, taps in
            let row = target + output &* count
            if taps.isEmpty { row.update(repeating: .zero, count: count) }
            for (order, tap) in taps.enumerated() {
                let (from, weight) = (source + tap.place &* count, T(number: tap.weight))
                if order == 0 {
                    for place in 0..<count { row[place] = from[place].times(weight) }
                } else {
                    for place in 0..<count {
                        row[place] = row[place].plus(from[place].times(weight))
                    }
                }
            }
        }
    }

    @inline(__always)
    private func forEachOutput(_ body: (Int, UnsafeBufferPointer<Tap>) -> Void) {
        taps.withUnsafeBufferPointer { taps in
            var start = 0
            for output in 0..<outputs {
                body(output, UnsafeBufferPointer(rebasing: taps[start..<ends[output]]))
                start = ends[output]
            }
        }
    }
}
