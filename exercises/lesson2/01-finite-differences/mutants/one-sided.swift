// message: One-sided: step h both ways, and divide by the distance between the two points.
// fails: 2, 3

/// The gradient of `f` at `x` by central differences: one number for each entry of `x`.
func numericGradient(_ f: ([Double]) -> Double, _ x: [Double], _ h: Double) -> [Double] {
    x.indices.map { i in
        var up = x
        up[i] += h
        return (f(up) - f(x)) / h
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
