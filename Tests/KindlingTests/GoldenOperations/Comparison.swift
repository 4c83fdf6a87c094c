import Kindling

extension GoldenOperations {
    mutating func addComparison() {
        addOrders()
        addEqualities()
        addLogicOfTwo()
        addChoices()
    }

    private mutating func addOrders() {
        define("eq") { $0.x .== $0.y }
        define("ne") { $0.x .!= $0.y }
        define("lt") { $0.x < $0.y }
        define("le") { $0.x <= $0.y }
        define("gt") { $0.x > $0.y }
        define("ge") { $0.x >= $0.y }
        define("eq.scalar") { $0.x .== $0.number("other") }
        define("ne.scalar") { $0.x .!= $0.number("other") }
        define("lt.scalar") { $0.x < $0.number("other") }
        define("le.scalar") { $0.x <= $0.number("other") }
        define("gt.scalar") { $0.x > $0.number("other") }
        define("ge.scalar") { $0.x >= $0.number("other") }
    }

    private mutating func addEqualities() {
        define("equal") { equal($0.x, $0.y) }
        define("isclose") { isclose($0.x, $0.y) }
        define("allclose") { allclose($0.x, $0.y) }
    }

    private mutating func addLogicOfTwo() {
        define("logical_and") { logicalAnd($0.x, $0.y) }
        define("logical_or") { logicalOr($0.x, $0.y) }
        define("logical_xor") { logicalXor($0.x, $0.y) }
        define("bitwise_and") { $0.x & $0.y }
        define("bitwise_or") { $0.x | $0.y }
        define("bitwise_xor") { $0.x ^ $0.y }
        define("bitwise_not") { ~$0.x }
    }

    private mutating func addChoices() {
        define("where") { Tensor.where($0.x, $0.y, $0.z) }
        define("where.scalar") { $0.y.where($0.x, $0.scalar("other")) }
        define("masked_fill") { $0.x.maskedFill($0.y, $0.scalar("value")) }
        define("nan_to_num") { nanToNum($0.x) }
    }
}
