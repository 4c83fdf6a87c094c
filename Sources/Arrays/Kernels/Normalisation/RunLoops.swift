import Kernels

/// The loops over the elements of one run: in vectors where they are in single precision.
struct RunLoops<T: Real> {
    private let loops = NormalisationLoops()

    func sum(_ source: UnsafeMutablePointer<T>, _ count: Int) -> Double {
        if let source = source.single { return loops.sum(source, count: count) }
        return PairOfSums(count) { (source[$0].double, 0) }.first
    }

    /// The sum of the squares of the distances from a mean.
    func squares(_ source: UnsafeMutablePointer<T>, _ mean: Double, _ count: Int) -> Double {
        if let source = source.single {
            return loops.sumOfSquares(source, from: Float(mean), count: count)
        }
        return PairOfSums(count) {
            let distance = source[$0].double - mean
            return (distance * distance, 0)
        }.first
    }

    /// The sum of a gradient, and that of its products with the distances from a mean.
    func sums(
        _ gradient: UnsafeMutablePointer<T>, _ source: UnsafeMutablePointer<T>, _ mean: T,
        _ count: Int
    ) -> PairOfSums {
        guard let slopes = gradient.single, let numbers = source.single else {
            return PairOfSums(count) {
                (gradient[$0].double, (gradient[$0] * (source[$0] - mean)).double)
            }
        }
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: 2) { sums in
            guard let target = sums.baseAddress else { return PairOfSums() }
            loops.writeSums(slopes, numbers, from: Float(mean.double), count: count, to: target)
            return PairOfSums(first: target[0], second: target[1])
        }
    }

    /// Writes `(x − mean) × slope + shift`.
    func write(
        _ source: UnsafeMutablePointer<T>, _ mean: T, _ slope: T, _ shift: T, _ count: Int,
        to target: UnsafeMutablePointer<T>
    ) {
        guard let source = source.single, let target = target.single else {
            for place in 0..<count { target[place] = (source[place] - mean) * slope + shift }
            return
        }
        loops.write(
            source, mean: mean.float, slope: slope.float, shift: shift.float, count: count,
            to: target)
    }

    /// Writes `gradient × slope − (x − mean) × tilt − level`.
    func writeGradient(
        _ gradient: UnsafeMutablePointer<T>, _ source: UnsafeMutablePointer<T>, _ mean: T,
        _ factors: (slope: T, tilt: T, level: T), _ count: Int, to target: UnsafeMutablePointer<T>
    ) {
        let (slope, tilt, level) = factors
        guard let gradient = gradient.single, let source = source.single,
            let target = target.single
        else {
            for place in 0..<count {
                target[place] = gradient[place] * slope - (source[place] - mean) * tilt - level
            }
            return
        }
        loops.writeGradient(
            gradient, source, mean: mean.float, slope: slope.float, tilt: tilt.float,
            level: level.float, count: count, to: target)
    }
}

extension Real {
    fileprivate var float: Float { Float(double) }
}

/// Two sums that are collected together.
struct PairOfSums {
    var first = 0.0
    var second = 0.0

    init(first: Double = 0, second: Double = 0) {
        self.first = first
        self.second = second
    }

    /// Both sums of `count` places, in four interleaved parts that do not wait for each other.
    @inline(__always)
    init(_ count: Int, _ terms: (Int) -> (Double, Double)) {
        var (ones, others) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
        var place = 0
        while place &+ 4 <= count {
            for lane in 0..<4 {
                let (one, other) = terms(place &+ lane)
                ones[lane] += one
                others[lane] += other
            }
            place &+= 4
        }
        while place < count {
            let (one, other) = terms(place)
            ones[0] += one
            others[0] += other
            place &+= 1
        }
        self.init(first: ones.sum(), second: others.sum())
    }
}
