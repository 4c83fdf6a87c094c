import Foundation
import Kindling
import Testing

/// Kindling with each width of vectors that it is compiled for and several numbers of threads.
///
/// A process chooses both once, so each test case is a process of its own.
@Suite struct VectorWidthTests {
    /// The width, where 0 is the narrowest, and the number of threads.
    private static let settings = [[0, 1], [1, 2], [2, 3]]

    @Test(arguments: settings)
    func `every width and number of threads gives what PyTorch gave`(_ setting: [Int]) async {
        await #expect(processExitsWith: .success) { [setting] in
            Self.apply(setting)
            let differences = try GoldenFamily.all.flatMap { try Self.differences($0) }
            try #require(differences.isEmpty, "\(differences.prefix(5))")
        }
    }

    @Test(arguments: settings)
    func `a rerun with as many threads gives the same bits`(_ setting: [Int]) async {
        await #expect(processExitsWith: .success) { [setting] in
            Self.apply(setting)
            for program in [lenet, resnet, squaredErrors, sequenceLSTM] {
                let losses = (0..<3).map { _ in
                    manualSeed(5)
                    return program()
                }
                try #require(losses.allSatisfy { $0 == losses[0] })
            }
        }
    }

    private static func apply(_ setting: [Int]) {
        setenv("KINDLING_VECTORS", "\(setting[0])", 1)
        setenv("KINDLING_NUM_THREADS", "\(setting[1])", 1)
    }

    private static func differences(_ family: GoldenFamily) throws -> [String] {
        try family.cases().flatMap { recorded -> [String] in
            guard recorded.error == nil, let operation = GoldenOperations.all.table[recorded.op]
            else { return [] }
            return GoldenRunner(recorded: recorded, operation: operation).differences()
                .map { "\(recorded.id): \($0)" }
        }
    }
}
