import Kindling

extension GoldenOperations {
    mutating func addGathering() {
        addPicks()
        addScatters()
        addIndexWrites()
        addTriangles()
    }

    private mutating func addPicks() {
    }

    private mutating func addScatters() {
    }

    private mutating func addIndexWrites() {
    }

    private mutating func addTriangles() {
    }
}
