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
    }

    private mutating func addLogicOfTwo() {
    }

    private mutating func addChoices() {
    }
}
