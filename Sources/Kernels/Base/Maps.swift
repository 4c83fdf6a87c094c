/// Writes a function of every number; what is left at the end is filled up to a whole vector, so
/// that a number's result does not depend on its place.
@inline(__always)
private func map(
    _ source: UnsafePointer<Float>, _ target: UnsafeMutablePointer<Float>, _ count: Int,
    _ function: (Lanes) -> Lanes
) {
    var place = 0
    while place + Lanes.width <= count {
        function(Lanes(at: source + place)).store(at: target + place)
        place += Lanes.width
    }
    if place == count { return }
    var rest = Lanes()
    for lane in 0..<count - place { rest[lane] = source[place + lane] }
    rest = function(rest)
    for lane in 0..<count - place { target[place + lane] = rest[lane] }
}

/// Writes e to the power of every number.
public func writeExponentials(
    of source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int
) {
    map(source, target, count) { $0.exponential }
}

/// Writes the natural logarithm of every number.
public func writeLogarithms(
    of source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int
) {
    map(source, target, count) { $0.logarithm }
}

/// Writes the hyperbolic tangent of every number.
public func writeHyperbolicTangents(
    of source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int
) {
    map(source, target, count) { $0.hyperbolicTangent }
}

/// Writes `1 / (1 + e⁻ˣ)` of every number.
public func writeSigmoids(
    of source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, count: Int
) {
    map(source, target, count) { $0.sigmoid }
}
