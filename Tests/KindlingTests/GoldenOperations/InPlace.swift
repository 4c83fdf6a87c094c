import Kindling

extension GoldenOperations {
    mutating func addInPlace() {
        addInPlaceWithTensors()
        addInPlaceWithScalars()
        addInPlaceFunctions()
        addInPlaceChains()
    }

    private mutating func addInPlaceWithTensors() {
        define("add_") { $0.x.add_($0.y) }
        define("sub_") { $0.x.sub_($0.y) }
        define("mul_") { $0.x.mul_($0.y) }
        define("div_") { $0.x.div_($0.y) }
        define("copy_") { $0.x.copy_($0.y) }
        define("addcmul_") { $0.x.addcmul_($0.y, $0.z, value: $0.double("value")) }
        define("addcdiv_") { $0.x.addcdiv_($0.y, $0.z, value: $0.double("value")) }
        define("masked_fill_") { $0.x.maskedFill_($0.y, $0.scalar("value")) }
        define("lerp_") { $0.x.lerp_($0.y, $0.scalar("weight")) }
        define("add_.alpha") { $0.x.add_($0.y, alpha: $0.double("alpha")) }
    }

    private mutating func addInPlaceWithScalars() {
        define("add_.scalar") { $0.x.add_($0.scalar("other")) }
        define("sub_.scalar") { $0.x.sub_($0.scalar("other")) }
        define("mul_.scalar") { $0.x.mul_($0.scalar("other")) }
        define("div_.scalar") { $0.x.div_($0.scalar("other")) }
        define("fill_") { $0.x.fill_($0.scalar("value")) }
        define("pow_.scalar") { $0.x.pow_($0.scalar("other")) }
        define("clamp_") { $0.x.clamp_($0.scalar("min"), $0.scalar("max")) }
    }

    private mutating func addInPlaceFunctions() {
        define("zero_") { $0.x.zero_() }
        define("neg_") { $0.x.neg_() }
        define("abs_") { $0.x.abs_() }
        define("exp_") { $0.x.exp_() }
        define("sigmoid_") { $0.x.sigmoid_() }
        define("tanh_") { $0.x.tanh_() }
        define("relu_") { $0.x.relu_() }
        define("floor_") { $0.x.floor_() }
        define("round_") { $0.x.round_() }
        define("square_") { $0.x.square_() }
    }

    private mutating func addInPlaceChains() {
        define("row then all") { call in
            let row = call.x[0]
            row.add_(1)
            call.x.mul_(2)
            return row
        }
        define("two views") { call in
            let first = call.x[..., 0]
            let second = call.x.t()[0]
            first.fill_(3)
            second.add_(1)
            return first
        }
        define("compound assignment") { call in
            var x = call.x
            x += call.y
            x *= 2
            x -= 1
            x /= 4
            return x
        }
    }
}
