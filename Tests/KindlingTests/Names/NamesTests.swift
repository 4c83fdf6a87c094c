import Foundation
import Testing

struct NamesTests {
    private let files = ["TensorNames", "ViewNames", "MathNames", "AutogradNames", "LayerNames"]

    @Test func `every call of the table runs`() throws {
        for row in Names().rows { _ = try row.call() }
    }

    @Test func `the table is made of all rows, and no PyTorch call stands in it twice`() throws {
        let written = try NamesSource(files: files).sections.flatMap(\.rows).map(\.pytorch)
        #expect(written == Names().rows.map(\.pytorch))
        #expect(Set(written).count == written.count)
    }

    @Test func `Names.md is what the rows say`() throws {
        let markdown = try NamesSource(files: files).markdown
        let file = URL(fileURLWithPath: #filePath)
            .appendingPathComponent("../../../../Sources/Kindling/Names.md").standardized
        if ProcessInfo.processInfo.environment["UPDATE_NAMES"] != nil {
            try markdown.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == markdown)
    }
}
