import Kindling

let values: [String: (Double) -> Double] = [
    "sigmoid": sigmoid, "tanh": tanhValue, "relu": relu, "leaky": leaky, "softplus": softplus,
]
let slopes: [String: (Double) -> Double] = [
    "sigmoid": sigmoidSlope, "tanh": tanhSlope, "relu": reluSlope, "leaky": leakySlope,
    "softplus": softplusSlope,
]
let engine: [(name: String, function: (Tensor) -> Tensor)] = [
    ("sigmoid", { $0.sigmoid() }), ("tanh", { $0.tanh() }), ("relu", { $0.relu() }),
    ("leaky", { F.leakyRelu($0) }), ("softplus", { F.softplus($0) }),
]

/// The largest difference between a slope of the submission and the engine's, over some places.
func gap(_ name: String, _ function: (Tensor) -> Tensor) -> Double {
    let places = Tensor.linspace(-6, 6, 49, dtype: .float64).requiresGrad_()
    let expected: [Double] = grad(function(places).sum(), [places])[0].scalars()
    let inputs: [Double] = places.detach().scalars()
    return zip(inputs, expected).map { abs((slopes[name] ?? { _ in 0 })($0) - $1) }.max() ?? 0
}

let probes = [
    Probe("values") { (name: String, inputs: [Double]) in inputs.map(values[name] ?? { $0 }) },
    Probe("slopes") { (name: String, inputs: [Double]) in inputs.map(slopes[name] ?? { $0 }) },
    Probe("gap") { engine.map { gap($0.name, $0.function) } },
]
