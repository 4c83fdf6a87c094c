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
        define("floor_divide") { floorDivide($0.x, $0.y) }
        define("floor_divide.scalar") { $0.x.floorDivide($0.scalar("other")) }
        define("remainder") { $0.x % $0.y }
        define("remainder.scalar") { $0.x % $0.number("other") }
        define("fmod") { fmod($0.x, $0.y) }
        define("fmod.scalar") { $0.x.fmod($0.scalar("other")) }
        define("div.rounding") { call in
            let mode: RoundingMode = call.word("rounding") == "floor" ? .floor : .trunc
            return div(call.x, call.y, roundingMode: mode)
        }
    }

    private mutating func addPowers() {
        define("pow") { $0.x ** $0.y }
        define("pow.scalar") { $0.x ** $0.number("other") }
        define("rpow.scalar") { $0.number("other") ** $0.x }
    }

    private mutating func addBlends() {
        define("maximum") { maximum($0.x, $0.y) }
        define("minimum") { minimum($0.x, $0.y) }
        define("atan2") { atan2($0.x, $0.y) }
        define("lerp") { lerp($0.x, $0.y, $0.scalar("weight")) }
        define("addcmul") { addcmul($0.x, $0.y, $0.z, value: $0.double("value")) }
        define("addcdiv") { addcdiv($0.x, $0.y, $0.z, value: $0.double("value")) }
    }
}
