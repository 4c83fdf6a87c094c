let probes = [
    Probe("trace") { (rate: Double, steps: Int) -> [Double] in
        var (adam, w) = (Adam(), 1.0)
        return (0..<steps).map { _ in
            w = adam.step(w, 2 * w, rate)
            return w
        }
    },
    Probe("gradients") { (gradients: [Double]) -> [Double] in
        var (adam, w) = (Adam(), 0.0)
        return gradients.map {
            w = adam.step(w, $0, 0.01)
            return w
        }
    },
    Probe("descend") { (x: Double, y: Double, steps: Int) in descend(x, y, steps) },
    Probe("fifth") { () -> [Double] in
        let start = fifthStart()
        return start.count == 2 ? descend(start[0], start[1], 1000) : []
    },
]
