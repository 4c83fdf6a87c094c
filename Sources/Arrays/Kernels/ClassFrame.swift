import Kernels

/// The dimensions of classes: `[examples, classes, places]`, with a target for each example and
/// place.
package struct ClassFrame {
    let examples: Int
    let classes: Int
    let places: Int

    /// The classes are dimension 1, or 0 where there is no other.
    package init(_ shape: Shape) {
        examples = shape.count == 1 ? 1 : shape[0]
        classes = shape[shape.count == 1 ? 0 : 1]
        places = shape.dropFirst(2).reduce(1, *)
    }

    /// The number of targets.
    var targets: Int { examples &* places }

    /// Where the first class of a target lies.
    @inline(__always)
    func start(of target: Int) -> Int { target / places &* classes &* places &+ target % places }

    /// Examples with fewer elements in all are not shared by threads.
    private static let leastShared = 1 << 14

    /// Writes e to the power of log-probabilities, times a number for each target.
    ///
    /// - Parameter takeOff: takes a target's part off what was written.
    @inline(__always)
    func writeSlopes<T: Real>(
        of shares: UnsafeMutablePointer<T>, to slopes: UnsafeMutablePointer<T>,
        times factor: (_ target: Int) -> T, takeOff: (_ target: Int) -> Void
    ) {
        let row = classes &* places
        Parallel.forRanges(examples, least: Self.leastShared / max(row, 1) + 1) { range in
            for example in range {
                let line = slopes + example &* row
                line.update(from: shares + example &* row, count: row)
                Elementary.exponentiate(line, row)
                for target in example &* places..<(example &+ 1) &* places {
                    scale(slopes + start(of: target), by: factor(target))
                    takeOff(target)
                }
            }
        }
    }

    @inline(__always)
    private func scale<T: Real>(_ first: UnsafeMutablePointer<T>, by factor: T) {
        if places == 1 {
            for place in 0..<classes { first[place] *= factor }
        } else {
            for place in 0..<classes { first[place &* places] *= factor }
        }
    }
}

extension Elementary {
    /// Replaces numbers by e to the power of them.
    @inline(__always)
    static func exponentiate<T: Real>(_ numbers: UnsafeMutablePointer<T>, _ count: Int) {
        if VectorFunction.exponential.replace(numbers, count) { return }
        for place in 0..<count { numbers[place] = T(number: exponential(numbers[place].double)) }
    }
}
