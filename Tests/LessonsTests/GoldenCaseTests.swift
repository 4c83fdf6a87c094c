import Foundation
import Testing

@testable import Lessons

/// Each folder of `Cases` holds a page and, in `expected.txt`, what it parses to or what is said of it.
///
/// A case without `expected.txt` gets one, and fails: it is to be read before it counts.
@Suite struct GoldenCaseTests {
    private static let cases = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Cases")

    static var names: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: cases.path(percentEncoded: false))
                .filter { !$0.hasPrefix(".") }.sorted()
        }
    }

    @Test(arguments: try names) func `a page parses as its case says`(name: String) throws {
        let folder = Self.cases.appending(path: name)
        let bytes = Array(try Data(contentsOf: folder.appending(path: "page.md")))
        let found = Self.result(of: bytes)
        let file = folder.appending(path: "expected.txt")
        guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
            try Data(found.utf8).write(to: file)
            Issue.record("recorded \(name)/expected.txt; read it, and run again")
            return
        }
        #expect(found == expected)
    }

    private static func result(of bytes: [UInt8]) -> String {
        do {
            let source = try SourceFile.read(bytes, path: "page.md")
            let page = try Page.parse(source)
            #expect(page.unparsed == source.text)
            return PageDescription.text(of: page)
        } catch {
            return error.described
        }
    }
}
