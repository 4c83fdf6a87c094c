import Kindling

extension GoldenOperations {
    mutating func addGathering() {
        addPicks()
        addScatters()
        addIndexWrites()
        addTriangles()
    }

    private mutating func addPicks() {
        define("gather") { $0.x.gather($0.int("dim"), $0.y) }
        define("take") { $0.x.take($0.y) }
        define("take_along_dim") { $0.x.takeAlongDim($0.y, dim: $0.int("dim")) }
        define("masked_select") { $0.x.maskedSelect($0.y) }
        define("take_along_dim.flat") { takeAlongDim($0.x, $0.y) }
        define("repeat_interleave.tensor") { $0.x.repeatInterleave($0.y, dim: $0.int("dim")) }
        define("nonzero") { $0.x.nonzero() }
        define("index_select") { $0.x.indexSelect($0.int("dim"), $0.y) }
    }

    private mutating func addScatters() {
        define("scatter") { $0.x.scatter($0.int("dim"), $0.y, $0.z) }
        define("scatter_") { $0.x.scatter_($0.int("dim"), $0.y, $0.z) }
        define("scatter.value") { $0.x.scatter($0.int("dim"), $0.y, $0.scalar("value")) }
        define("scatter_.value") { $0.x.scatter_($0.int("dim"), $0.y, $0.scalar("value")) }
        define("scatter_add_") { $0.x.scatterAdd_($0.int("dim"), $0.y, $0.z) }
        define("put_") { $0.x.put_($0.y, $0.z, accumulate: $0.flag("accumulate")) }
        define("scatter_add") { $0.x.scatterAdd($0.int("dim"), $0.y, $0.z) }
    }

    private mutating func addIndexWrites() {
        define("index_add_") { $0.x.indexAdd_($0.int("dim"), $0.y, $0.z) }
        define("index_copy_") { $0.x.indexCopy_($0.int("dim"), $0.y, $0.z) }
        define("index_fill_") { $0.x.indexFill_($0.int("dim"), $0.y, $0.scalar("value")) }
        define("index_add.alpha") {
            $0.x.indexAdd($0.int("dim"), $0.y, $0.z, alpha: $0.double("alpha"))
        }
        define("index_add") { $0.x.indexAdd($0.int("dim"), $0.y, $0.z) }
        define("index_copy") { $0.x.indexCopy($0.int("dim"), $0.y, $0.z) }
        define("index_fill") { $0.x.indexFill($0.int("dim"), $0.y, $0.scalar("value")) }
    }

    private mutating func addTriangles() {
        define("tril") { $0.x.tril($0.int("diagonal")) }
        define("triu") { $0.x.triu($0.int("diagonal")) }
        define("diag") { $0.x.diag($0.int("diagonal")) }
        define("trace") { $0.x.trace() }
    }
}
