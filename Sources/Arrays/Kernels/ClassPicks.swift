/// Which class of each example counts, and how much.
package struct ClassPicks: TypedClassTargets {
    private let frame: ClassFrame
    private let targets: NDArray
    private let weights: NDArray
    private let weight: NDArray?
    private let ignored: Int

    /// - Parameters:
    ///   - frame: the dimensions of the classes.
    ///   - targets: the class of every example and place, contiguous int64.
    ///   - weight: what the losses of a class are multiplied by, `[classes]`.
    ///   - ignored: a target that counts nothing.
    package init(
        _ frame: ClassFrame, targets: NDArray, weight: NDArray?, ignoring ignored: Int
    ) {
        self.frame = frame
        self.targets = targets
        self.weight = weight?.converted(to: .float64).contiguous()
        self.ignored = ignored
        weights = NDArray(uninitialized: [targets.count], .float64)
        let (factors, target) = (weights.pointer(to: Double.self), targets.pointer(to: Int64.self))
        let given = self.weight?.pointer(to: Double.self)
        for place in 0..<targets.count {
            let number = Int(target[place])
            let isIgnored = number == ignored
            if !isIgnored && (number < 0 || number >= frame.classes) {
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

    package func losses(of shares: NDArray) -> NDArray { typedLosses(of: shares, frame.targets) }

    package func spread(_ gradient: NDArray, over shape: Shape) -> NDArray {
        typedSpread(gradient, over: shape)
    }

    package func slopes(of shares: NDArray, _ gradient: NDArray) -> NDArray {
        typedSlopes(of: shares, gradient)
    }

    func slope<T: Real>(
        _ input: UnsafeMutablePointer<T>, _ gradient: UnsafeMutablePointer<T>, _ step: Int,
        _ result: UnsafeMutablePointer<T>
    ) {
        let factors = weights.pointer(to: Double.self)
        frame.writeSlopes(of: input, to: result) { target in
            T(factors[target]) * gradient[target &* step]
        } takeOff: { target in
            guard let slot = slot(of: target) else { return }
            result[slot] -= T(factors[target]) * gradient[target &* step]
        }
    }

    func lose<T: Real>(
        _ input: UnsafeMutablePointer<T>, _ losses: UnsafeMutablePointer<T>
    ) {
        let factors = weights.pointer(to: Double.self)
        for target in 0..<targets.count {
            losses[target] = slot(of: target).map { -T(factors[target]) * input[$0] } ?? 0
        }
    }

    func spread<T: Real>(
        _ gradient: UnsafeMutablePointer<T>, _ step: Int, _ result: UnsafeMutablePointer<T>
    ) {
        let factors = weights.pointer(to: Double.self)
        for target in 0..<targets.count {
            guard let slot = slot(of: target) else { continue }
            result[slot] = -T(factors[target]) * gradient[target &* step]
        }
    }

    /// The place of a target's class among the log-probabilities; nil if the target counts nothing.
    @inline(__always)
    private func slot(of target: Int) -> Int? {
        if weights.pointer(to: Double.self)[target] == 0 { return nil }
        let number = Int(targets.pointer(to: Int64.self)[target])
        return frame.start(of: target) &+ number &* frame.places
    }
}

extension ClassPicks {
    /// The same targets with a part of each shared by all classes.
    ///
    /// - Parameters:
    ///   - smoothing: the part, from 0 to 1.
    ///   - shape: that of the log-probabilities.
    package func smoothed(by smoothing: Double, _ shape: Shape, _ dtype: DType) -> ClassShares {
        let shares = NDArray(filled: .int(0), shape, .float64)
        let (share, number) = (shares.pointer(to: Double.self), targets.pointer(to: Int64.self))
        let given = weight?.pointer(to: Double.self)
        let even = smoothing / Double(frame.classes)
        for target in 0..<targets.count where Int(number[target]) != ignored {
            let first = share + frame.start(of: target)
            for place in 0..<frame.classes {
                first[place &* frame.places] = even * (given?[place] ?? 1)
            }
            first[Int(number[target]) &* frame.places] +=
                (1 - smoothing) * (given?[Int(number[target])] ?? 1)
        }
        return ClassShares(shares.converted(to: dtype.computation), skipsNothing: false)
    }
}
