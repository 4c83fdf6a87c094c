/// Which class of each example counts, and how much.
///
/// The classes are dimension 1 of `[examples, classes, places]`; a target is given for every
/// example and place.
package struct ClassPicks {
    private let classes: Int
    private let places: Int
    private let targets: NDArray
    private let weights: NDArray

    /// - Parameters:
    ///   - targets: the class of every example and place, contiguous int64.
    ///   - weight: what the losses of a class are multiplied by, `[classes]`.
    ///   - ignored: a target that counts nothing.
    package init(
        classes: Int, places: Int, targets: NDArray, weight: NDArray?, ignoring ignored: Int
    ) {
        self.classes = classes
        self.places = places
        self.targets = targets
        weights = NDArray(uninitialized: [targets.count], .float64)
        let (factors, target) = (weights.pointer(to: Double.self), targets.pointer(to: Int64.self))
        let given = weight?.converted(to: .float64).contiguous().pointer(to: Double.self)
        for place in 0..<targets.count {
            let number = Int(target[place])
            let isIgnored = number == ignored
            if !isIgnored && (number < 0 || number >= classes) {
                stop("Target \(number) is out of bounds.")
            }
            factors[place] = isIgnored ? 0 : given?[number] ?? 1
        }
    }

    /// The sum of the weights of all targets.
    package var totalWeight: Double {
        let factors = weights.pointer(to: Double.self)
        return (0..<weights.count).reduce(0) { $0 + factors[$1] }
    }

    /// Minus the weighted log-probability of every target, in the order of the targets.
    package func losses(of input: NDArray) -> NDArray {
        let source = input.converted(to: input.dtype.computation).contiguous()
        let result = NDArray(uninitialized: [targets.count], source.dtype)
        if source.dtype == .float32 {
            pick(source.pointer(to: Float.self), result.pointer())
        } else {
            pick(source.pointer(to: Double.self), result.pointer())
        }
        return result.converted(to: input.dtype)
    }

    /// Minus the weighted gradient, one for all targets or one for each, at the targets; 0 at all
    /// other classes.
    package func spread(_ gradient: NDArray, over shape: Shape) -> NDArray {
        let source = gradient.converted(to: gradient.dtype.computation).contiguous()
        let result = NDArray(filled: .int(0), shape, source.dtype)
        let step = gradient.count == 1 ? 0 : 1
        if source.dtype == .float32 {
            put(source.pointer(to: Float.self), step, result.pointer())
        } else {
            put(source.pointer(to: Double.self), step, result.pointer())
        }
        return result.converted(to: gradient.dtype)
    }

    private func pick<T: Real>(
        _ input: UnsafeMutablePointer<T>, _ losses: UnsafeMutablePointer<T>
    ) {
        forEachTarget { place, slot, weight in
            losses[place] = slot.map { -T(weight) * input[$0] } ?? 0
        }
    }

    private func put<T: Real>(
        _ gradient: UnsafeMutablePointer<T>, _ step: Int, _ result: UnsafeMutablePointer<T>
    ) {
        forEachTarget { place, slot, weight in
            if let slot { result[slot] = -T(weight) * gradient[place &* step] }
        }
    }

    /// Calls `body` for every target with the place of its class among the log-probabilities,
    /// which is nil if the target counts nothing.
    @inline(__always)
    private func forEachTarget(_ body: (_ place: Int, _ slot: Int?, _ weight: Double) -> Void) {
        let (factors, target) = (weights.pointer(to: Double.self), targets.pointer(to: Int64.self))
        for place in 0..<targets.count {
            let number = Int(target[place])
            if number < 0 || number >= classes || factors[place] == 0 {
                body(place, nil, 0)
                continue
            }
            let (example, at) = (place / places, place % places)
            body(place, (example &* classes &+ number) &* places &+ at, factors[place])
        }
    }
}
