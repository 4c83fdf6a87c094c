import Kindling

extension GoldenOperations {
    mutating func addReductions() {
        addTotals()
        addSpreads()
        addExtremes()
        addExtremesOverDim()
        addNorms()
        addLogic()
        addRunning()
    }

    private mutating func addTotals() {
        define("sum") { $0.x.sum() }
        define("mean") { $0.x.mean() }
        define("prod") { $0.x.prod() }
        define("sum(dim)") { $0.x.sum(dim: $0.ints("dim"), keepdim: $0.flag("keepdim")) }
        define("mean(dim)") { $0.x.mean(dim: $0.ints("dim"), keepdim: $0.flag("keepdim")) }
        define("prod(dim)") { $0.x.prod(dim: $0.int("dim"), keepdim: $0.flag("keepdim")) }
        define("sum.dtype") { $0.x.sum(dtype: $0.dtype("dtype")) }
        define("sum.long") { Tensor.full([$0.int("count")], 0.1).sum() }
    }

    private mutating func addSpreads() {
        define("var") { $0.x.var(correction: $0.double("correction")) }
        define("std") { $0.x.std(correction: $0.double("correction")) }
        define("std.unbiased") { $0.x.std(unbiased: $0.flag("unbiased")) }
        define("var(dim)") {
            $0.x.var(
                dim: $0.ints("dim"), correction: $0.double("correction"),
                keepdim: $0.flag("keepdim"))
        }
        define("std(dim)") {
            $0.x.std(
                dim: $0.ints("dim"), correction: $0.double("correction"),
                keepdim: $0.flag("keepdim"))
        }
        define("logsumexp(dim)") {
            $0.x.logsumexp(dim: $0.ints("dim"), keepdim: $0.flag("keepdim"))
        }
    }

    private mutating func addExtremes() {
        define("max") { $0.x.max() }
        define("min") { $0.x.min() }
        define("amax") { $0.x.amax() }
        define("amin") { $0.x.amin() }
        define("mode.values") {
            $0.x.mode(dim: $0.int("dim"), keepdim: $0.flag("keepdim")).values
        }
        define("median") { $0.x.median() }
        define("argmax") { $0.x.argmax() }
        define("argmin") { $0.x.argmin() }
        define("argmax(dim)") { $0.x.argmax(dim: $0.int("dim"), keepdim: $0.flag("keepdim")) }
        define("argmin(dim)") { $0.x.argmin(dim: $0.int("dim"), keepdim: $0.flag("keepdim")) }
    }

    private mutating func addExtremesOverDim() {
        define("max(dim)") { both($0.x.max(dim: $0.int("dim"), keepdim: $0.flag("keepdim"))) }
        define("amax(dim)") { $0.x.amax(dim: $0.ints("dim"), keepdim: $0.flag("keepdim")) }
        define("amin(dim)") { $0.x.amin(dim: $0.ints("dim"), keepdim: $0.flag("keepdim")) }
        define("median(dim)") {
            both($0.x.median(dim: $0.int("dim"), keepdim: $0.flag("keepdim")))
        }
        define("min(dim)") { both($0.x.min(dim: $0.int("dim"), keepdim: $0.flag("keepdim"))) }
    }

    private mutating func addNorms() {
        define("norm") { $0.x.norm($0.double("p")) }
        define("norm(dim)") {
            $0.x.norm($0.double("p"), dim: $0.int("dim"), keepdim: $0.flag("keepdim"))
        }
        define("dist") { dist($0.x, $0.y) }
    }

    private mutating func addLogic() {
        define("count_nonzero") { $0.x.countNonzero() }
        define("count_nonzero(dim)") { $0.x.countNonzero(dim: $0.int("dim")) }
        define("all") { $0.x.all() }
        define("any") { $0.x.any() }
        define("all(dim)") { $0.x.all(dim: $0.int("dim"), keepdim: $0.flag("keepdim")) }
        define("any(dim)") { $0.x.any(dim: $0.int("dim"), keepdim: $0.flag("keepdim")) }
    }

    private mutating func addRunning() {
        define("cumsum") { $0.x.cumsum(dim: $0.int("dim")) }
        define("cumprod") { $0.x.cumprod(dim: $0.int("dim")) }
        define("cummax") { both($0.x.cummax(dim: $0.int("dim"))) }
        define("cummin") { both($0.x.cummin(dim: $0.int("dim"))) }
    }
}

/// Values and their places as one list.
func both(_ result: (values: Tensor, indices: Tensor)) -> [Tensor] {
    [result.values, result.indices]
}
