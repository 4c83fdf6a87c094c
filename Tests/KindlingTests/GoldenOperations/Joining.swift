import Kindling

extension GoldenOperations {
    mutating func addJoining() {
    }
}
