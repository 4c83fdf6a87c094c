// message: One coordinate at a time: you nudged all of them, and so summed the partial derivatives.
// fails: 3, 5, 6

/// The gradient of `f` at `x` by central differences: one number for each entry of `x`.
func numericGradient(_ f: ([Double]) -> Double, _ x: [Double], _ h: Double) -> [Double] {
    x.map { _ in
        var (up, down) = (x, x)
        for k in x.indices {
            up[k] += h
            down[k] -= h
        }
        return (f(up) - f(down)) / (2 * h)
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
