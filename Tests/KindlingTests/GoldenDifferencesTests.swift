import Kindling
import Testing

struct GoldenDifferencesTests {
    @Test func `the gradients of recorded calls are the slopes of their differences`() throws {
        var agreeing = 0
        for family in GoldenFamily.all {
            for recorded in try family.cases() {
                guard let differences = Self.differences(recorded) else { continue }
                switch differences.outcome() {
                case .agrees: agreeing += 1
                case .hasNoDerivative, .isNotCompared: break
                case .differs(let sentence):
                    Issue.record("\(family.name): \(recorded.id): \(sentence)")
                }
            }
        }
        #expect(agreeing > 2_000)
    }

    /// The inputs of the one stand at both ends of what it takes; the other leaves a row out of the
    /// gradient on purpose.
    private static let notCompared = ["F.binary_cross_entropy", "F.embedding(padding)"]

    private static func differences(_ recorded: GoldenCase) -> GoldenDifferences? {
        if recorded.gradients == nil || notCompared.contains(recorded.op) { return nil }
        return GoldenOperations.all.table[recorded.op].map {
            GoldenDifferences(recorded: recorded, operation: $0)
        }
    }
}
