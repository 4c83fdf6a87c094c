import Foundation
import Testing

/// Each folder in `Cases` is a course, a command, and what the built program must say to it.
///
/// `command.txt` holds the arguments; `expected.txt` the exit code, what goes to standard output and what to
/// standard error. To record a new case, leave `expected.txt` out: the test fails and writes it, to be read.
@Suite struct CaseTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().appendingPathComponent("Cases")

    static let cases =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []

    @Test func `there are cases`() {
        #expect(Self.cases.count >= 12)
    }

    @Test(arguments: cases)
    func `the program says what is expected`(name: String) throws {
        let source = Self.folder.appendingPathComponent(name)
        let workshop = try Workshop(name)
        defer { try? FileManager.default.removeItem(at: workshop.root) }
        let lessons = source.appendingPathComponent("lessons")
        if FileManager.default.fileExists(atPath: lessons.path) {
            try workshop.copy(lessons, to: "lessons")
        }
        let command = try String(
            contentsOf: source.appendingPathComponent("command.txt"), encoding: .utf8)
        let result = try workshop.run(
            command.split { $0 == " " || $0 == "\n" }.map(String.init))
        let told = """
            exit \(result.code)
            -- output
            \(result.output)-- errors
            \(result.errors)
            """.replacing(workshop.root.path, with: "COURSE")
        #expect(!workshop.exists("site/public"), "verify writes no site")
        try compare(told, with: source.appendingPathComponent("expected.txt"))
    }

    private func compare(_ told: String, with file: URL) throws {
        guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
            try Data(told.utf8).write(to: file)
            Issue.record("\(file.lastPathComponent) was recorded; read it, then run the test again")
            return
        }
        #expect(told == expected)
    }
}
