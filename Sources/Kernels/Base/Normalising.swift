/// The sum of the squares of the distances of numbers from a mean.
public func sumOfSquares(_ source: UnsafePointer<Float>, from mean: Float, count: Int) -> Double {
    let middle = Lanes(repeating: mean)
    var (total, place) = (0.0, 0)
    while place + Lanes.width <= count {
        var (even, odd) = (Lanes(), Lanes())
        let end = min(count, place + 32 * Lanes.width)
        while place + 2 * Lanes.width <= end {
            let (one, two) = (
                Lanes(at: source + place) - middle,
                Lanes(at: source + place + Lanes.width) - middle
            )
            even = even.plus(one, times: one)
            odd = odd.plus(two, times: two)
            place += 2 * Lanes.width
        }
        if place + Lanes.width <= end {
            let one = Lanes(at: source + place) - middle
            even = even.plus(one, times: one)
            place += Lanes.width
        }
        total += Double((even + odd).total)
    }
    while place < count {
        total += Double((source[place] - mean) * (source[place] - mean))
        place += 1
    }
    return total
}

/// Writes the sum of numbers, and that of their products with the distances of others from a mean.
public func writeSums(
    _ gradient: UnsafePointer<Float>, _ source: UnsafePointer<Float>, from mean: Float,
    count: Int, to target: UnsafeMutablePointer<Double>
) {
    let middle = Lanes(repeating: mean)
    var (sum, products, place) = (0.0, 0.0, 0)
    while place + Lanes.width <= count {
        var (all, weighted) = (Lanes(), Lanes())
        let end = min(count, place + 32 * Lanes.width)
        while place + Lanes.width <= end {
            let one = Lanes(at: gradient + place)
            all += one
            weighted = weighted.plus(one, times: Lanes(at: source + place) - middle)
            place += Lanes.width
        }
        sum += Double(all.total)
        products += Double(weighted.total)
    }
    while place < count {
        sum += Double(gradient[place])
        products += Double(gradient[place] * (source[place] - mean))
        place += 1
    }
    target[0] = sum
    target[1] = products
}

/// Writes `(x − mean) × slope + shift` of every number.
public func writeNormalised(
    _ source: UnsafePointer<Float>, mean: Float, slope: Float, shift: Float, count: Int,
    to target: UnsafeMutablePointer<Float>
) {
    var place = 0
    let (middle, rise) = (Lanes(repeating: mean), Lanes(repeating: slope))
    while place + Lanes.width <= count {
        let distance = Lanes(at: source + place) - middle
        Lanes(repeating: shift).plus(distance, times: rise).store(at: target + place)
        place += Lanes.width
    }
    while place < count {
        target[place] = (source[place] - mean) * slope + shift
        place += 1
    }
}

/// Writes `gradient × slope − (x − mean) × tilt − level` of every pair of numbers.
public func writeNormalisedGradient(
    _ gradient: UnsafePointer<Float>, _ source: UnsafePointer<Float>, mean: Float, slope: Float,
    tilt: Float, level: Float, count: Int, to target: UnsafeMutablePointer<Float>
) {
    var place = 0
    let (middle, rise) = (Lanes(repeating: mean), Lanes(repeating: slope))
    let (fall, floor) = (Lanes(repeating: -tilt), Lanes(repeating: -level))
    while place + Lanes.width <= count {
        let distance = Lanes(at: source + place) - middle
        floor.plus(distance, times: fall).plus(Lanes(at: gradient + place), times: rise)
            .store(at: target + place)
        place += Lanes.width
    }
    while place < count {
        target[place] = gradient[place] * slope - (source[place] - mean) * tilt - level
        place += 1
    }
}
