import Kindling

extension GoldenOperations {
    mutating func addMatrices() {
        define("matmul") { $0.x.matmul($0.y) }
        define("mm") { $0.x.mm($0.y) }
        define("bmm") { $0.x.bmm($0.y) }
        define("mv") { $0.x.mv($0.y) }
        define("dot") { $0.x.dot($0.y) }
        define("outer") { outer($0.x, $0.y) }
        define("addmm") {
            addmm($0.x, $0.y, $0.z, beta: $0.double("beta"), alpha: $0.double("alpha"))
        }
        define("einsum") { einsum($0.word("equation"), $0.tensors) }
    }
}
