/// The targets of a cross-entropy: what is lost of the log-probabilities of the classes.
package protocol ClassTargets {
    /// Minus the weighted log-probabilities, one number for each target.
    func losses(of shares: NDArray) -> NDArray

    /// What the log-probabilities get of the losses' gradient, which is one number for all targets
    /// or one for each.
    func spread(_ gradient: NDArray, over shape: Shape) -> NDArray

    /// What the logits get of it: their softmax less the target, in one pass over the rows.
    func slopes(of shares: NDArray, _ gradient: NDArray) -> NDArray
}

/// The same for pointers to the kind of number that is computed with.
protocol TypedClassTargets: ClassTargets {
    func lose<T: Real>(_ input: UnsafeMutablePointer<T>, _ losses: UnsafeMutablePointer<T>)

    /// - Parameters:
    ///   - step: 0 for one gradient for all targets, 1 for one for each.
    ///   - result: zeros.
    func spread<T: Real>(
        _ gradient: UnsafeMutablePointer<T>, _ step: Int, _ result: UnsafeMutablePointer<T>)

    func slope<T: Real>(
        _ input: UnsafeMutablePointer<T>, _ gradient: UnsafeMutablePointer<T>, _ step: Int,
        _ result: UnsafeMutablePointer<T>)
}

extension TypedClassTargets {
    @inline(__always)
    func typedLosses(of input: NDArray, _ count: Int) -> NDArray {
        let source = input.converted(to: input.dtype.computation).contiguous()
        let result = NDArray(uninitialized: [count], source.dtype)
        if source.dtype == .float32 {
            lose(source.pointer(to: Float.self), result.pointer())
        } else {
            lose(source.pointer(to: Double.self), result.pointer())
        }
        return result.converted(to: input.dtype)
    }

    @inline(__always)
    func typedSpread(_ gradient: NDArray, over shape: Shape) -> NDArray {
        let source = gradient.converted(to: gradient.dtype.computation).contiguous()
        let result = NDArray(filled: .int(0), shape, source.dtype)
        if source.dtype == .float32 {
            spread(source.pointer(to: Float.self), gradient.targetStep, result.pointer())
        } else {
            spread(source.pointer(to: Double.self), gradient.targetStep, result.pointer())
        }
        return result.converted(to: gradient.dtype)
    }

    @inline(__always)
    func typedSlopes(of input: NDArray, _ gradient: NDArray) -> NDArray {
        let source = input.converted(to: input.dtype.computation).contiguous()
        let given = gradient.converted(to: source.dtype).contiguous()
        let result = NDArray(uninitialized: input.sizes, source.dtype)
        if source.dtype == .float32 {
            let start = source.pointer(to: Float.self)
            slope(start, given.pointer(), gradient.targetStep, result.pointer())
        } else {
            let start = source.pointer(to: Double.self)
            slope(start, given.pointer(), gradient.targetStep, result.pointer())
        }
        return result.converted(to: input.dtype)
    }
}

extension NDArray {
    /// The step between the gradients of targets.
    fileprivate var targetStep: Int { count == 1 ? 0 : 1 }
}
