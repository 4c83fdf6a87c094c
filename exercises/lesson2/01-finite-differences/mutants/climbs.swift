// message: You climb: subtract the gradient.
// fails: 4, 5, 8

/// The gradient of `f` at `x` by central differences: one number for each entry of `x`.
func numericGradient(_ f: ([Double]) -> Double, _ x: [Double], _ h: Double) -> [Double] {
    x.indices.map { i in
        var (up, down) = (x, x)
        up[i] += h
        down[i] -= h
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
        place = zip(place, slopes).map { entry, slope in entry + rate * slope }
    }
    return place
}
