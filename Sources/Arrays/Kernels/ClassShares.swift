/// How much of every class's log-probability is lost: targets that are no single classes.
package struct ClassShares: TypedClassTargets {
    private let shares: NDArray
    private let frame: ClassFrame
    private let skipsNothing: Bool

    /// - Parameters:
    ///   - shares: in the shape of the log-probabilities.
    ///   - skipsNothing: whether a share of 0 of what is infinite is not a number, and not 0.
    package init(_ shares: NDArray, skipsNothing: Bool) {
        self.shares = shares.converted(to: shares.dtype.computation).contiguous()
        frame = ClassFrame(shares.sizes)
        self.skipsNothing = skipsNothing
    }

    package func losses(of shares: NDArray) -> NDArray { typedLosses(of: shares, frame.targets) }

    package func spread(_ gradient: NDArray, over shape: Shape) -> NDArray {
        typedSpread(gradient, over: shape)
    }

    package func slopes(of shares: NDArray, _ gradient: NDArray) -> NDArray {
        typedSlopes(of: shares, gradient)
    }

    func lose<T: Real>(
        _ input: UnsafeMutablePointer<T>, _ losses: UnsafeMutablePointer<T>
    ) {
        let share = shares.pointer(to: T.self)
        for target in 0..<frame.targets {
            var sum = 0.0
            forEachClass(of: target) {
                if skipsNothing || share[$0] != 0 { sum += share[$0].double * input[$0].double }
            }
            losses[target] = T(number: -sum)
        }
    }

    func spread<T: Real>(
        _ gradient: UnsafeMutablePointer<T>, _ step: Int, _ result: UnsafeMutablePointer<T>
    ) {
        let share = shares.pointer(to: T.self)
        for target in 0..<frame.targets {
            forEachClass(of: target) { result[$0] = -share[$0] * gradient[target &* step] }
        }
    }

    func slope<T: Real>(
        _ input: UnsafeMutablePointer<T>, _ gradient: UnsafeMutablePointer<T>, _ step: Int,
        _ result: UnsafeMutablePointer<T>
    ) {
        let share = shares.pointer(to: T.self)
        frame.writeSlopes(of: input, to: result) { target in
            var sum = 0.0
            forEachClass(of: target) { sum += share[$0].double }
            return T(number: sum) * gradient[target &* step]
        } takeOff: { target in
            forEachClass(of: target) { result[$0] -= share[$0] * gradient[target &* step] }
        }
    }

    /// Calls `body` with the place of each class of a target.
    @inline(__always)
    private func forEachClass(of target: Int, _ body: (Int) -> Void) {
        let first = frame.start(of: target)
        for number in 0..<frame.classes { body(first &+ number &* frame.places) }
    }
}
