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
        define("logsumexp(dim)") {
            $0.x.logsumexp(dim: $0.ints("dim"), keepdim: $0.flag("keepdim"))
        }
    }

    private mutating func addExtremes() {
        define("max") { $0.x.max() }
        define("min") { $0.x.min() }
        define("argmax") { $0.x.argmax() }
        define("argmin") { $0.x.argmin() }
        define("argmax(dim)") { $0.x.argmax(dim: $0.int("dim"), keepdim: $0.flag("keepdim")) }
        define("argmin(dim)") { $0.x.argmin(dim: $0.int("dim"), keepdim: $0.flag("keepdim")) }
    }

    private mutating func addExtremesOverDim() {
        define("max(dim)") { both($0.x.max(dim: $0.int("dim"), keepdim: $0.flag("keepdim"))) }
        define("min(dim)") { both($0.x.min(dim: $0.int("dim"), keepdim: $0.flag("keepdim"))) }
    }

    private mutating func addNorms() {
    }

    private mutating func addLogic() {
        define("all") { $0.x.all() }
        define("any") { $0.x.any() }
        define("all(dim)") { $0.x.all(dim: $0.int("dim"), keepdim: $0.flag("keepdim")) }
        define("any(dim)") { $0.x.any(dim: $0.int("dim"), keepdim: $0.flag("keepdim")) }
    }

    private mutating func addRunning() {
    }
}

/// Values and their places as one list.
func both(_ result: (values: Tensor, indices: Tensor)) -> [Tensor] {
    [result.values, result.indices]
}
