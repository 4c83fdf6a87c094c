/// The functions that the checks ask about, by name.
let functions: [String: ([Double]) -> Double] = [
    "5x": { x in 5 * x[0] },
    "x²": { x in x[0] * x[0] },
    "x³": { x in x[0] * x[0] * x[0] },
    "bowl": { x in x[0] * x[0] + 3 * x[1] * x[1] },
    "product": { x in x[0] * x[1] * x[2] },
    "shifted bowl": { x in (x[0] - 3) * (x[0] - 3) + 2 * (x[1] + 1) * (x[1] + 1) },
    "valleys": { x in x[0] * x[0] * x[0] * x[0] - 4 * x[0] * x[0] + x[0] },
]

let probes = [
    Probe("gradient") { (name: String, x: [Double], h: Double) -> [Double] in
        numericGradient(functions[name] ?? { _ in 0 }, x, h)
    },
    Probe("descend") { (name: String, x: [Double], rate: Double, steps: Int) -> [Double] in
        descend(functions[name] ?? { _ in 0 }, x, rate, steps)
    },
]
