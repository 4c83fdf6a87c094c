import Foundation
import Lessons
import Testing

@testable import Execution

@Suite struct OutcomeStoreTests {
    /// Prints a different number in every run.
    let markdown = """
        ```swift
        print(Int.random(in: 0 ..< .max))
        ```
        """

    /// A runner with outcomes of its own.
    func runner() async throws -> (runner: PageRunner, folder: String) {
        let folder = "\(TestCourse.root)/outcomes/\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let runner = try await TestCourse.runner.value
        return (runner.keeping(outcomesIn: OutcomeStore(folder: folder)), folder)
    }

    @Test func `a program that ran before is not run again`() async throws {
        let (runner, _) = try await runner()
        let page = try TestCourse.page(markdown)
        let first = try await runner.run(page)
        #expect(first.ending == .finished)
        #expect(first.compilerMessages.isEmpty)
        #expect(try await runner.run(page) == first)
    }

    @Test func `an outcome with values that are no numbers is kept too`() async throws {
        let (runner, _) = try await runner()
        let page = try TestCourse.page(
            """
            ```swift
            for x in [1.0, .infinity, -.infinity, .nan] {
                let y = x * 2
                print(y, Int.random(in: 0 ..< .max))
            }
            ```
            """)
        let first = try await runner.run(page)
        let again = try await runner.run(page)
        #expect(again.snippets[0].output == first.snippets[0].output)
        #expect(again.snippets[0].values.contains { $0.last.text == "nan" })
    }

    @Test func `prose above moves the outcome with the code`() async throws {
        let (runner, _) = try await runner()
        let first = try await runner.run(
            TestCourse.page("```swift\nlet x = Int.random(in: 0 ..< .max)\n```"))
        let moved = try await runner.run(
            TestCourse.page("New\n\nprose.\n\n```swift\nlet x = Int.random(in: 0 ..< .max)\n```"))
        let value = try #require(first.snippets[0].values.first)
        let movedValue = try #require(moved.snippets[0].values.first)
        #expect(value.last == movedValue.last)
        #expect((value.line, movedValue.line) == (4, 8))
        #expect(moved.tokens.map(\.line) == first.tokens.map { $0.line + 4 })
    }

    @Test func `an expectation does not decide an outcome`() async throws {
        let (runner, _) = try await runner()
        let first = try await runner.run(TestCourse.page(markdown))
        let other = try await runner.run(TestCourse.page(markdown + "\n```output\n12\n```"))
        #expect(other.snippets[0].output == first.snippets[0].output)
    }

    @Test(arguments: [
        "```swift\nprint(Int.random(in: 0 ..< .max)) \n```",
        "- In a list:\n\n  ```swift\n  print(Int.random(in: 0 ..< .max))\n  ```",
        "```swift\n```\n\n```swift\nprint(Int.random(in: 0 ..< .max))\n```",
        "```swift values=off\nprint(Int.random(in: 0 ..< .max))\n```",
    ])
    func `other code, columns, snippets or options decide it`(_ other: String) async throws {
        let (runner, _) = try await runner()
        let first = try await runner.run(TestCourse.page(markdown))
        let changed = try await runner.run(TestCourse.page(other))
        #expect(changed.snippets.last?.output != first.snippets[0].output)
    }

    @Test func `code that asks for its line runs again when it moves`() async throws {
        let (runner, _) = try await runner()
        _ = try await runner.run(TestCourse.page("```swift\nprint(#line)\n```"))
        let moved = try await runner.run(TestCourse.page("Prose.\n\n```swift\nprint(#line)\n```"))
        #expect(moved.snippets[0].output == "6\n")
    }

    @Test func `a damaged file counts as missing`() async throws {
        let (runner, folder) = try await runner()
        let page = try TestCourse.page(markdown)
        let first = try await runner.run(page)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            try Data("{".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        }
        #expect(try await runner.run(page).snippets[0].output != first.snippets[0].output)
    }

    @Test func `a time-out is not kept`() async throws {
        let (runner, folder) = try await runner()
        let page = try TestCourse.page("```swift timeout=0.5\nwhile true {}\n```")
        _ = try await runner.run(page)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test(arguments: [
        FolderLimit(files: 10, bytes: .max), FolderLimit(files: .max, bytes: 5_500),
    ])
    func `the outcomes used longest ago go when there is too much`(limit: FolderLimit) throws {
        let folder = "\(TestCourse.root)/outcomes/\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let store = OutcomeStore(folder: folder, limit: limit)
        let path = { (number: Int) in "\(folder)/\(number).json" }
        for number in 0..<12 {
            store.write(ProgramOutcome(ending: .finished), "\(number)")
            let size = try Data(contentsOf: URL(fileURLWithPath: path(number))).count
            let padded = Data(repeating: UInt8(ascii: " "), count: 500 - size)
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path(number)))
            try file.seekToEnd()
            try file.write(contentsOf: padded)
            try file.close()
            try age(path(number), toSecond: number)
        }
        #expect(store.read("0") != nil)
        store.prune()
        #expect(store.read("0") != nil)
        #expect(store.read("1") == nil)
        #expect(store.read("11") != nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 5)
    }

    /// Files written within one tick of the file system's clock are equally old.
    private func age(_ path: String, toSecond second: Int) throws {
        let date = Date(timeIntervalSince1970: 1_700_000_000 + Double(second))
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    }
}
