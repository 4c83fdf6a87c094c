import Foundation
import Lessons
import Synchronization
import Testing

@testable import Execution

/// Keeps what was told.
private final class EventLog: Sendable {
    private let events = Mutex<[RunEvent]>([])
    var all: [RunEvent] { events.withLock { $0 } }
    func add(_ event: RunEvent) { events.withLock { $0.append(event) } }
}

@Suite struct PageRunnerTests {
    @Test func `each snippet gets what it printed itself`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            let greeting = "hello"
            print(greeting)
            ```

            Prose between them.

            ```swift
            func shout() { print(greeting.uppercased(), terminator: "") }
            ```

            ```swift
            shout()
            print("!")
            ```
            """)
        #expect(transcript.ending == .finished)
        #expect(transcript.snippets.map(\.output) == ["hello\n", "", "HELLO!\n"])
        #expect(transcript.snippets.allSatisfy { $0.started && $0.finished })
        #expect(transcript.compilerMessages.isEmpty)
    }

    @Test func `every compile error is told at its line and column of the Markdown`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            let count: Int = "three"
            ```

            - in a list

              ```swift
              print(coutn)
              ```
            """)
        #expect(transcript.ending == .didNotCompile)
        let errors = transcript.compilerMessages.filter { $0.severity == "error" }
        #expect(
            errors == [
                CompilerMessage(
                    severity: "error", position: SourcePosition(line: 4, column: 18),
                    text: "cannot convert value of type 'String' to specified type 'Int'"),
                CompilerMessage(
                    severity: "error", position: SourcePosition(line: 10, column: 9),
                    text: "cannot find 'coutn' in scope"),
            ])
    }

    @Test func `an unclosed brace is told inside a snippet`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            func f() {
                print(1)
            ```

            And more prose.
            """)
        let error = try #require(transcript.compilerMessages.first { $0.severity == "error" })
        #expect(error.position?.line == 5)
    }

    @Test(arguments: [
        ("let list = [1, 2]; print(list[two])", "Fatal error: Index out of range"),
        (
            "let none: Int? = nil; print(none!)",
            "Fatal error: Unexpectedly found nil while unwrapping an Optional value"
        ),
        ("fatalError(\"no way\")", "Fatal error: no way"),
        ("precondition(two == 3, \"not three\")", "Precondition failed: not three"),
        ("print(Int8(two + 98) + 100)", "Fatal error: arithmetic overflow"),
        ("print(1 / (two - 2))", "Fatal error: Division by zero"),
        (
            "print((two as Any) as! String)",
            "Could not cast value of type 'Swift.Int' to 'Swift.String'."
        ),
        (
            "struct Broken: Error {}; throw Broken()",
            "Fatal error: Error raised at top level: page.Broken()"
        ),
    ])
    func `a trap is told with its message at its line`(code: String, message: String) async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            let two = Int("2") ?? 0
            print("before", terminator: "")
            ```

            ```swift
            \(code)
            print("after")
            ```
            """)
        #expect(transcript.ending == .trapped(message: message, line: 9))
        #expect(transcript.snippets.map(\.output) == ["before", ""])
        #expect(transcript.snippets.map(\.finished) == [true, false])
    }

    @Test func `a trap inside a function is told at the line in the function`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            func third(_ list: [Int]) -> Int {
                list[2]
            }
            ```

            ```swift
            print(third([1, 2]))
            ```
            """)
        #expect(
            transcript.ending == .trapped(message: "Fatal error: Index out of range", line: 5))
    }

    @Test func `endless recursion is a trap`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            func deeper(_ n: Int) -> Int { deeper(n + 1) + 1 }
            print(deeper(0))
            ```
            """)
        guard case .trapped(let message, let line) = transcript.ending else {
            Issue.record("ended with \(transcript.ending)")
            return
        }
        #expect(message.contains("a function that calls itself without an end"))
        #expect(line == 4)
    }

    @Test func `a loop without end is stopped, and told at the line where it was`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            print("start")
            ```

            ```swift timeout=1
            var n = 0
            while true {
                n &+= 1
            }
            ```
            """)
        guard case .timedOut(let seconds, let line) = transcript.ending else {
            Issue.record("ended with \(transcript.ending)")
            return
        }
        #expect(seconds == 1)
        #expect([9, 10].contains(line))
        #expect(transcript.snippets[0].output == "start\n")
    }

    @Test func `a program that runs long is told with the line it is at`() async throws {
        let events = EventLog()
        let runner = try await TestCourse.runner.value.telling { events.add($0) }
        let page = try TestCourse.page(
            """
            ```swift
            import Foundation
            print("waiting")
            Thread.sleep(forTimeInterval: 5.5)
            ```
            """)
        _ = try await runner.run(page)
        #expect(
            events.all == [.stillRunning(path: "lessons/test/01-page.md", line: 5, seconds: 5)])
    }

    @Test func `nothing that a page started is left running`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift timeout=1
            import Foundation
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sleep")
            process.arguments = ["600"]
            try process.run()
            print(process.processIdentifier)
            process.waitUntilExit()
            ```
            """)
        guard case .timedOut = transcript.ending else {
            Issue.record("ended with \(transcript.ending)")
            return
        }
        try await expectGone(transcript.snippets[0].output)
    }

    @Test func `a snippet that prints for ever is stopped`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            while true {
                print("again")
            }
            ```
            """)
        guard case .tooMuchOutput(let limit, let line) = transcript.ending else {
            Issue.record("ended with \(transcript.ending)")
            return
        }
        #expect(limit == 100_000)
        #expect([4, 5].contains(line))
    }

    @Test func `a call of exit is not the end of the program`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            import Foundation
            let code: Int32 = 0
            exit(code)
            ```
            """)
        #expect(transcript.ending == .exited(code: 0, line: 5))
    }

    @Test func `output that looks like a mark is output`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            print("\\0abc:1", "\\u{1b}[0m")
            ```
            """)
        #expect(transcript.snippets[0].output == "\0abc:1 \u{1b}[0m\n")
    }

    @Test func `asynchronous code runs to its end`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            let task = Task { 6 * 7 }
            print(await task.value)
            ```

            ```swift
            print("after")
            ```
            """)
        #expect(transcript.snippets.map(\.output) == ["42\n", "after\n"])
        #expect(transcript.ending == .finished)
    }

    @Test func `the surroundings of a program are the same everywhere`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            import Foundation
            print(TimeZone.current.secondsFromGMT(), Set(1...5).map { $0 } == Set(1...5).map { $0 })
            print(#file)
            print(try FileManager.default.contentsOfDirectory(atPath: "."))
            ```
            """)
        #expect(transcript.snippets[0].output == "0 true\nlessons/test/01-page.md\n[]\n")
    }
}
