import Kindling

extension GoldenOperations {
    mutating func addOrdering() {
        addCounts()
    }

    private mutating func addCounts() {
    }
}
