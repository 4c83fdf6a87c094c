import Kindling

extension GoldenOperations {
    mutating func addActivations() {
        addRectifiers()
        addSmoothUnits()
        addGates()
        addSoftmaxes()
    }

    private mutating func addRectifiers() {
        define("F.relu") { F.relu($0.x) }
        define("F.relu6") { F.relu6($0.x) }
        define("F.hardtanh") { F.hardtanh($0.x) }
        define("F.hardtanh(min,max)") { F.hardtanh($0.x, $0.double("min"), $0.double("max")) }
        define("F.leaky_relu") { F.leakyRelu($0.x) }
        define("F.leaky_relu(slope)") { F.leakyRelu($0.x, $0.double("slope")) }
        define("F.prelu") { F.prelu($0.x, $0.y) }
    }

    private mutating func addSmoothUnits() {
        define("F.elu") { F.elu($0.x) }
        define("F.elu(alpha)") { F.elu($0.x, $0.double("alpha")) }
        define("F.selu") { F.selu($0.x) }
        define("F.softplus") { F.softplus($0.x) }
        define("F.softplus(beta,threshold)") {
            F.softplus($0.x, beta: $0.double("beta"), threshold: $0.double("threshold"))
        }
        define("F.logsigmoid") { F.logsigmoid($0.x) }
        define("F.gelu") { F.gelu($0.x) }
        define("F.gelu(approximate)") { F.gelu($0.x, approximate: .tanh) }
        define("F.silu") { F.silu($0.x) }
        define("F.mish") { F.mish($0.x) }
    }

    private mutating func addGates() {
        define("F.sigmoid") { F.sigmoid($0.x) }
        define("F.tanh") { F.tanh($0.x) }
        define("F.softsign") { F.softsign($0.x) }
        define("F.hardsigmoid") { F.hardsigmoid($0.x) }
        define("F.hardswish") { F.hardswish($0.x) }
    }

    private mutating func addSoftmaxes() {
        define("F.softmax") { F.softmax($0.x, dim: $0.int("dim")) }
        define("F.log_softmax") { F.logSoftmax($0.x, dim: $0.int("dim")) }
        define("F.softmin") { F.softmin($0.x, dim: $0.int("dim")) }
    }
}
