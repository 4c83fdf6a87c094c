import Lessons
import Testing

@testable import Execution

/// What the words after `swift` make of a snippet's run.
@Suite struct SnippetModeTests {
    @Test func `a snippet marked error keeps what the compiler says of it`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            let x = 1
            ```

            ```swift error
            x = 2
            ```
            """)
        #expect(transcript.ending == .finished)
        let run = transcript.snippets[1]
        #expect(run.ending == .didNotCompile)
        #expect(
            run.compilerMessages.first
                == CompilerMessage(
                    severity: "error", position: SourcePosition(line: 8, column: 1),
                    text: "cannot assign to value: 'x' is a 'let' constant"))
    }

    @Test func `what is found only after type checking is an error too`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift error
            func half(_ x: Int) -> Int {
                if x > 0 { return x / 2 }
            }
            ```
            """)
        #expect(
            transcript.snippets[0].compilerMessages.map(\.text)
                == ["missing return in global function expected to return 'Int'"])
    }

    @Test func `a snippet marked trap runs after the snippets before it, and stops`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            var list = [1]
            ```

            ```swift trap
            print("now")
            list.removeLast(2)
            ```

            ```swift
            print(list)
            ```
            """)
        #expect(transcript.ending == .finished)
        #expect(transcript.snippets[2].output == "[1]\n")
        let run = transcript.snippets[1]
        #expect(run.output == "now\n")
        guard case .trapped(let message, let line) = run.ending else {
            Issue.record("ended with \(String(describing: run.ending))")
            return
        }
        #expect(message.hasPrefix("Fatal error: Can't remove more items"))
        #expect(line == 9)
    }

    @Test func `a snippet marked norun is compiled and not run`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift norun
            while true { print("never") }
            ```

            ```swift norun
            let x: Int = ""
            ```
            """)
        #expect(transcript.snippets[0].ending == .finished)
        #expect(transcript.snippets[0].output.isEmpty)
        #expect(transcript.snippets[1].ending == .didNotCompile)
    }

    @Test func `snippets with a scope or alone have programs of their own`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            let x = 1
            ```

            ```swift alone
            let x = 2
            print(x)
            ```

            ```swift scope=other
            let x = 3
            ```

            ```swift scope=other
            print(x)
            ```
            """)
        #expect(transcript.snippets.map(\.output) == ["", "2\n", "", "3\n"])
        #expect(transcript.snippets[1].ending == .finished)
    }
}
