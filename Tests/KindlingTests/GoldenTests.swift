import Foundation
import Kindling
import Testing

/// Kindling against what PyTorch gave, case by case.
///
/// A call that stops the program ends the tests with its sentence; to see which case it was, set
/// `GOLDEN_TRACE=1`, and the id of each case is written before it runs.
@Suite struct GoldenTests {
    private static let isTracing = ProcessInfo.processInfo.environment["GOLDEN_TRACE"] != nil

    @Test("Kindling gives what PyTorch gave", arguments: GoldenFamily.all)
    func agreement(_ family: GoldenFamily) throws {
        for recorded in try family.cases() where recorded.error == nil {
            guard let operation = GoldenOperations.all.table[recorded.op] else { continue }
            if Self.isTracing { FileHandle.standardError.write(Data("\(recorded.id)\n".utf8)) }
            let differences = GoldenRunner(recorded: recorded, operation: operation).differences()
            for difference in differences {
                Issue.record("\(family.name): \(recorded.id): \(difference)")
            }
        }
    }

    @Test func `every recorded operation is in the table or is listed as not yet there`() throws {
        let recorded = Set(try GoldenFamily.all.flatMap { try $0.cases() }.map(\.op))
        let known = Set(GoldenOperations.all.table.keys)
        #expect(recorded.subtracting(known) == GoldenOperations.notYet)
        #expect(known.subtracting(recorded).isEmpty, "operations without a case")
    }

    @Test func `no operation is listed as not yet there while Kindling has a function of its name`()
        throws
    {
        let source = try EngineSource()
        let found = GoldenOperations.notYet.filter { source.declares($0) }
        #expect(found.isEmpty, "these exist: define them in GoldenOperations")
    }

    @Test func `there are enough cases, and no two of a family have one id`() throws {
        var count = 0
        for family in GoldenFamily.all {
            let ids = try family.cases().map(\.id)
            #expect(Set(ids).count == ids.count, "\(family.name)")
            count += ids.count
        }
        #expect(count >= 5_000)
    }
}
