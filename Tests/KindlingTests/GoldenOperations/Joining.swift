import Kindling

extension GoldenOperations {
    mutating func addJoining() {
        addJoins()
        addPieces()
    }

    private mutating func addJoins() {
        define("cat") { cat($0.tensors, dim: $0.int("dim")) }
        define("stack") { stack($0.tensors, dim: $0.int("dim")) }
        define("hstack") { hstack($0.tensors) }
        define("vstack") { vstack($0.tensors) }
    }

    private mutating func addPieces() {
        define("split") { $0.x.split($0.int("size"), dim: $0.int("dim")) }
        define("split(sizes)") { $0.x.split($0.ints("sizes"), dim: $0.int("dim")) }
        define("chunk") { $0.x.chunk($0.int("chunks"), dim: $0.int("dim")) }
        define("unbind") { $0.x.unbind(dim: $0.int("dim")) }
    }
}
