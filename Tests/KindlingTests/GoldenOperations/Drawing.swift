import Kindling

extension GoldenOperations {
    mutating func addDrawing() {
        addDraws()
        addDrawsOfDType()
        addFills()
        addChances()
        addSequences()
    }

    /// Names an operation that draws random numbers after the case's seed is set.
    private mutating func draw(
        _ op: String, _ body: @escaping @Sendable (GoldenCall) -> some GoldenOutcome
    ) {
        define(op) { call in
            manualSeed(call.int("seed"))
            return body(call)
        }
    }

    private mutating func addDraws() {
        draw("rand") { Tensor.rand($0.shape("shape")) }
        draw("randn") { Tensor.randn($0.shape("shape")) }
        draw("randint") { Tensor.randint($0.int("low"), $0.int("high"), $0.shape("shape")) }
        // Long permutations are recorded by their first 60 numbers.
        draw("randperm") { Tensor.randperm($0.int("n"))[..<60] }
        draw("rand_like") { randLike($0.x) }
        draw("randn_like") { randnLike($0.x) }
        draw("randint_like") { randintLike($0.x, $0.int("low"), $0.int("high")) }
    }

    private mutating func addDrawsOfDType() {
        draw("rand.dtype") { Tensor.rand($0.shape("shape"), dtype: $0.dtype("dtype")) }
        draw("randn.dtype") { Tensor.randn($0.shape("shape"), dtype: $0.dtype("dtype")) }
        draw("randint.dtype") {
            Tensor.randint(
                $0.int("low"), $0.int("high"), $0.shape("shape"), dtype: $0.dtype("dtype"))
        }
    }

    private mutating func addFills() {
        draw("uniform_") { $0.x.uniform_($0.double("low"), $0.double("high")) }
        draw("normal_") { $0.x.normal_($0.double("mean"), $0.double("std")) }
        draw("bernoulli_") { $0.x.bernoulli_($0.double("p")) }
        draw("exponential_") { $0.x.exponential_($0.double("rate")) }
        draw("cauchy_") { $0.x.cauchy_($0.double("median"), $0.double("sigma")) }
        draw("log_normal_") { $0.x.logNormal_($0.double("mean"), $0.double("std")) }
        draw("geometric_") { $0.x.geometric_($0.double("p")) }
        draw("random_") { $0.x.random_($0.int("low"), $0.int("high")) }
    }

    private mutating func addChances() {
        draw("normal.tensors") { Tensor.normal($0.x, $0.y) }
        draw("normal.size") {
            Tensor.normal($0.double("mean"), $0.double("std"), $0.shape("shape"))
        }
        draw("bernoulli") { bernoulli($0.x) }
        draw("multinomial") {
            multinomial($0.x, $0.int("count"), replacement: $0.flag("replacement"))
        }
    }

    private mutating func addSequences() {
        draw("sequence") { _ in
            [
                Tensor.rand(3), Tensor.randn(5), Tensor.randint(0, 10, [4]), Tensor.randn(17),
                Tensor.randperm(6), Tensor.randn(3), Tensor.rand(2),
            ]
        }
        draw("odd normals") { _ in [Tensor.randn(3), Tensor.randn(3), Tensor.randn(1)] }
        draw("long stream") { _ in Tensor.rand(2000)[1990...] }
        draw("doubles between floats") { _ in
            [
                Tensor.randn(2, dtype: .float64), Tensor.randn(2),
                Tensor.randn(1, dtype: .float64),
            ]
        }
    }
}
