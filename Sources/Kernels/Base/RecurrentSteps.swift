extension Lanes {
    /// The first numbers at an address, with zeros behind them.
    @inline(__always) fileprivate init(at address: UnsafePointer<Float>, first count: Int) {
        if count == Lanes.width {
            self.init(at: address)
        } else {
            self.init()
            for lane in 0..<count { self[lane] = address[lane] }
        }
    }

    /// Writes the first numbers to an address.
    @inline(__always)
    fileprivate func store(at address: UnsafeMutablePointer<Float>, first count: Int) {
        if count == Lanes.width { return store(at: address) }
        for lane in 0..<count { address[lane] = self[lane] }
    }
}

/// Calls `body` for vectors of units, with the place of the first and their number.
@inline(__always)
private func forEachVector(of units: Int, _ body: (_ place: Int, _ count: Int) -> Void) {
    var place = 0
    while place + Lanes.width <= units {
        body(place, Lanes.width)
        place += Lanes.width
    }
    if place < units { body(place, units - place) }
}

/// Writes `tanh(a + b)`.
public func writeBentSums(
    _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, count: Int,
    to target: UnsafeMutablePointer<Float>
) {
    forEachVector(of: count) { place, count in
        (Lanes(at: a + place, first: count) + Lanes(at: b + place, first: count))
            .hyperbolicTangent.store(at: target + place, first: count)
    }
}

/// One step of a long short-term memory.
///
/// - Parameters:
///   - input: what the input adds to the gates i, f, g and o, each of as many numbers as there are
///     units.
///   - product: what the last state adds.
///   - cell: the last cell.
///   - hidden: gets the new state.
///   - newCell: gets the new cell.
///   - kept: gets i, f, g, o and the hyperbolic tangent of the new cell.
public func writeMemoryStep(
    input: UnsafePointer<Float>, product: UnsafePointer<Float>, cell: UnsafePointer<Float>,
    units: Int, hidden: UnsafeMutablePointer<Float>, newCell: UnsafeMutablePointer<Float>,
    kept: UnsafeMutablePointer<Float>
) {
    forEachVector(of: units) { place, count in
        func sum(_ gate: Int) -> Lanes {
            let place = gate * units + place
            return Lanes(at: input + place, first: count) + Lanes(at: product + place, first: count)
        }
        let (entry, forget) = (sum(0).sigmoid, sum(1).sigmoid)
        let (candidate, out) = (sum(2).hyperbolicTangent, sum(3).sigmoid)
        let fresh = (entry * candidate).plus(forget, times: Lanes(at: cell + place, first: count))
        let bent = fresh.hyperbolicTangent
        entry.store(at: kept + place, first: count)
        forget.store(at: kept + units + place, first: count)
        candidate.store(at: kept + 2 * units + place, first: count)
        out.store(at: kept + 3 * units + place, first: count)
        bent.store(at: kept + 4 * units + place, first: count)
        fresh.store(at: newCell + place, first: count)
        (out * bent).store(at: hidden + place, first: count)
    }
}

/// The gradient of one step of a long short-term memory.
///
/// - Parameters:
///   - kept: what the step wrote.
///   - cell: the last cell.
///   - slope: the gradient of the new state; it is set to 0.
///   - cellSlope: the gradient of the new cell; it becomes that of the last one.
///   - gates: gets the gradients of the gates i, f, g and o.
public func writeMemoryGradient(
    kept: UnsafePointer<Float>, cell: UnsafePointer<Float>, units: Int,
    slope: UnsafeMutablePointer<Float>, cellSlope: UnsafeMutablePointer<Float>,
    gates: UnsafeMutablePointer<Float>
) {
    forEachVector(of: units) { place, count in
        func gate(_ number: Int) -> Lanes { Lanes(at: kept + number * units + place, first: count) }
        func write(_ number: Int, _ value: Lanes) {
            value.store(at: gates + number * units + place, first: count)
        }
        let (entry, forget, candidate, out, bent) = (gate(0), gate(1), gate(2), gate(3), gate(4))
        let by = Lanes(at: slope + place, first: count)
        let inner = Lanes(at: cellSlope + place, first: count)
            .plus(by * out, times: 1 - bent * bent)
        write(0, inner * candidate * entry * (1 - entry))
        write(1, inner * Lanes(at: cell + place, first: count) * forget * (1 - forget))
        write(2, inner * entry * (1 - candidate * candidate))
        write(3, by * bent * out * (1 - out))
        (inner * forget).store(at: cellSlope + place, first: count)
        Lanes().store(at: slope + place, first: count)
    }
}
