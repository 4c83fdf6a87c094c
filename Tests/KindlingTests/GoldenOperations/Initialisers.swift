import Kindling

extension GoldenOperations {
    mutating func addInitialisers() {
        fill("init.uniform_") { Init.uniform_($1, $0.double("a"), $0.double("b")) }
        fill("init.normal_") { Init.normal_($1, mean: $0.double("mean"), std: $0.double("std")) }
        fill("init.trunc_normal_") {
            Init.truncNormal_($1, mean: $0.double("mean"), std: $0.double("std"))
        }
        fill("init.constant_") { Init.constant_($1, $0.double("val")) }
        fill("init.zeros_") { Init.zeros_($1) }
        fill("init.ones_") { Init.ones_($1) }
        fill("init.eye_") { Init.eye_($1) }
        fill("init.xavier_uniform_") { Init.xavierUniform_($1, gain: $0.double("gain")) }
        fill("init.xavier_normal_") { Init.xavierNormal_($1, gain: $0.double("gain")) }
        fill("init.kaiming_uniform_") {
            Init.kaimingUniform_(
                $1, a: $0.double("a"), mode: $0.fanMode, nonlinearity: $0.nonlinearity)
        }
        fill("init.kaiming_normal_") {
            Init.kaimingNormal_(
                $1, a: $0.double("a"), mode: $0.fanMode, nonlinearity: $0.nonlinearity)
        }
        define("init.calculate_gain") {
            Tensor(Init.calculateGain($0.nonlinearity), dtype: .float64)
        }
    }

    /// Names a way to fill an empty tensor after the case's seed is set.
    private mutating func fill(
        _ op: String, _ body: @escaping @Sendable (GoldenCall, Tensor) -> Tensor
    ) {
        define(op) { call in
            manualSeed(call.int("seed"))
            return body(call, Tensor.empty(call.shape("shape")))
        }
    }
}

extension GoldenCall {
    fileprivate var fanMode: Init.FanMode { word("mode") == "fan_in" ? .fanIn : .fanOut }

    fileprivate var nonlinearity: Init.Nonlinearity {
        switch word("nonlinearity") {
        case "sigmoid": .sigmoid
        case "tanh": .tanh
        case "relu": .relu
        case "leaky_relu": .leakyRelu
        case "selu": .selu
        default: .linear
        }
    }
}
