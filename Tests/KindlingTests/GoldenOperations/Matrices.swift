import Kindling

extension GoldenOperations {
    mutating func addMatrices() {
        define("matmul") { $0.x.matmul($0.y) }
        define("mm") { $0.x.mm($0.y) }
        define("bmm") { $0.x.bmm($0.y) }
        define("mv") { $0.x.mv($0.y) }
        define("dot") { $0.x.dot($0.y) }
    }
}
