import Kindling

extension GoldenOperations {
    mutating func addOrdering() {
        addSorts()
        addChoices()
        addCounts()
    }

    private mutating func addSorts() {
        define("sort") {
            both($0.x.sort(dim: $0.int("dim"), descending: $0.flag("descending")))
        }
        define("sort.stable") {
            both($0.x.sort(descending: $0.flag("descending"), stable: true))
        }
        define("argsort") {
            $0.x.argsort(dim: $0.int("dim"), descending: $0.flag("descending"))
        }
    }

    private mutating func addChoices() {
        define("topk") {
            both($0.x.topk($0.int("k"), dim: $0.int("dim"), largest: $0.flag("largest")))
        }
        define("kthvalue") {
            both($0.x.kthvalue($0.int("k"), dim: $0.int("dim"), keepdim: $0.flag("keepdim")))
        }
        define("unique") { $0.x.unique() }
    }

    private mutating func addCounts() {
        define("bincount") { $0.x.bincount() }
        define("bincount.weights") { $0.x.bincount(weights: $0.y) }
        define("bincount.minlength") { $0.x.bincount(minlength: $0.int("least")) }
        define("unique.all") { call in
            let found = call.x.unique(returnInverse: true, returnCounts: true)
            return collected(found.values, found.inverse, found.counts)
        }
        define("histc") {
            $0.x.histc($0.int("bins"), min: $0.double("min"), max: $0.double("max"))
        }
        define("searchsorted") { searchsorted($0.x, $0.y) }
        define("searchsorted.right") { searchsorted($0.x, $0.y, right: $0.flag("right")) }
        define("bucketize") { bucketize($0.x, $0.y, right: $0.flag("right")) }
    }
}
