import Kindling

extension GoldenOperations {
    mutating func addArithmetic() {
        addOperators()
        addScalarOperators()
        addDivisions()
        addPowers()
        addBlends()
    }

    private mutating func addOperators() {
        define("add") { $0.x + $0.y }
        define("sub") { $0.x - $0.y }
        define("mul") { $0.x * $0.y }
        define("div") { $0.x / $0.y }
        define("add.alpha") { add($0.x, $0.y, alpha: $0.double("alpha")) }
        define("sub.alpha") { sub($0.x, $0.y, alpha: $0.double("alpha")) }
    }

    private mutating func addScalarOperators() {
        define("add.scalar") { $0.x + $0.number("other") }
        define("sub.scalar") { $0.x - $0.number("other") }
        define("mul.scalar") { $0.x * $0.number("other") }
        define("div.scalar") { $0.x / $0.number("other") }
        define("rsub.scalar") { $0.number("other") - $0.x }
        define("rdiv.scalar") { $0.number("other") / $0.x }
    }

    private mutating func addDivisions() {
    }

    private mutating func addPowers() {
    }

    private mutating func addBlends() {
    }
}
