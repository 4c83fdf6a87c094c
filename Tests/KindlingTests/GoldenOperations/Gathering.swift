import Kindling

extension GoldenOperations {
    mutating func addGathering() {
        addPicks()
        addScatters()
        addIndexWrites()
        addTriangles()
    }

    private mutating func addPicks() {
        define("index_select") { $0.x.indexSelect($0.int("dim"), $0.y) }
    }

    private mutating func addScatters() {
    }

    private mutating func addIndexWrites() {
    }

    private mutating func addTriangles() {
    }
}
