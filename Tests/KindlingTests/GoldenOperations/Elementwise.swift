import Kindling

extension GoldenOperations {
    mutating func addElementwise() {
        addExponentials()
        addCurves()
        addSteps()
        addTests()
        addClamps()
    }

    private mutating func addExponentials() {
        define("exp") { exp($0.x) }
        define("expm1") { expm1($0.x) }
        define("log") { log($0.x) }
        define("log2") { log2($0.x) }
        define("log10") { log10($0.x) }
        define("log1p") { log1p($0.x) }
        define("sqrt") { sqrt($0.x) }
        define("rsqrt") { rsqrt($0.x) }
        define("square") { square($0.x) }
        define("reciprocal") { $0.x.reciprocal() }
        define("neg") { -$0.x }
    }

    private mutating func addCurves() {
        define("sin") { sin($0.x) }
        define("cos") { cos($0.x) }
        define("tan") { tan($0.x) }
        define("asin") { asin($0.x) }
        define("acos") { acos($0.x) }
        define("atan") { atan($0.x) }
        define("sinh") { sinh($0.x) }
        define("cosh") { cosh($0.x) }
        define("tanh") { tanh($0.x) }
        define("sigmoid") { sigmoid($0.x) }
        define("erf") { erf($0.x) }
        define("relu") { relu($0.x) }
    }

    private mutating func addSteps() {
        define("abs") { abs($0.x) }
        define("sign") { sign($0.x) }
        define("floor") { floor($0.x) }
        define("ceil") { ceil($0.x) }
        define("round") { round($0.x) }
        define("round.decimals") { round($0.x, decimals: $0.int("decimals")) }
        define("trunc") { trunc($0.x) }
        define("frac") { frac($0.x) }
    }

    private mutating func addTests() {
        define("isnan") { isnan($0.x) }
        define("isinf") { isinf($0.x) }
        define("isfinite") { isfinite($0.x) }
        define("logical_not") { logicalNot($0.x) }
    }

    private mutating func addClamps() {
        define("clamp") { $0.x.clamp($0.scalar("min"), $0.scalar("max")) }
        define("clamp.min") { $0.x.clamp($0.scalar("min")) }
        define("clamp.max") { $0.x.clamp(max: $0.scalar("max")) }
        define("clamp.tensors") { $0.x.clamp($0.y, $0.z) }
    }
}
