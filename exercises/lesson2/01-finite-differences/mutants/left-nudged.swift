// message: Put the coordinate back before you nudge the next one: every nudge starts from x.
// fails: 6

/// The gradient of `f` at `x` by central differences: one number for each entry of `x`.
func numericGradient(_ f: ([Double]) -> Double, _ x: [Double], _ h: Double) -> [Double] {
    var place = x
    return x.indices.map { i in
        place[i] += h
        let high = f(place)
        place[i] -= 2 * h
        return (high - f(place)) / (2 * h)
    }
}

/// Where `steps` steps of gradient descent on `f` lead from `x`.
func descend(
    _ f: ([Double]) -> Double, _ x: [Double], _ rate: Double, _ steps: Int
) -> [Double] {
    var place = x
    for _ in 0..<steps {
        let slopes = numericGradient(f, place, 0.001)
        place = zip(place, slopes).map { entry, slope in entry - rate * slope }
    }
    return place
}
