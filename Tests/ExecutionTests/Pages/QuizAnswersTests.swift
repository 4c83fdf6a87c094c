import Lessons
import Testing

@Suite struct QuizAnswersTests {
    static let page = """
        ```swift
        var list = [1, 2, 3]
        ```

        ```quiz
        kind: number
        why: Because.
        ask: How many?
        answer: { swift: "list.count" }
        ```

        ```quiz
        kind: choice
        why: Because.
        ask: Which?
        choices:
          - right: "the sum"
            proof: "list.reduce(0, +) == 6"
          - wrong: "the first"
            why: "no"
            proof: "list[0] == 6"
        ```

        ```quiz
        kind: output
        why: Because.
        ask: What does it print?
        code: |
          list.append(4)
          print(list)
        ```

        ```quiz
        kind: output
        why: Because.
        ask: And this?
        code: |
          print(list, terminator: "")
        ```
        """

    @Test func `expressions, proofs and programs of questions are computed`() async throws {
        let transcript = try await TestCourse.run(Self.page)
        #expect(transcript.ending == .finished)
        #expect(transcript.answers["list.count"] == "3")
        #expect(transcript.answers["list.reduce(0, +) == 6"] == "true")
        #expect(transcript.answers["list[0] == 6"] == "false")
        #expect(transcript.answers["list.append(4)\nprint(list)\n"] == "[1, 2, 3, 4]\n")
    }

    @Test func `one question's program does not disturb another's`() async throws {
        let transcript = try await TestCourse.run(Self.page)
        #expect(transcript.answers["print(list, terminator: \"\")\n"] == "[1, 2, 3]")
    }

    @Test func `an expression that does not compile is told at its question`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```quiz
            kind: number
            why: Because.
            ask: How many?
            answer: { swift: "lisst.count" }
            ```
            """)
        let error = try #require(transcript.compilerMessages.first)
        #expect(error.text == "cannot find 'lisst' in scope")
        #expect([3, 4, 5].contains(error.position?.line))
        #expect(transcript.answers.isEmpty)
    }

    @Test func `an answer that traps is told at its question`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            print("ran")
            ```

            ```quiz
            kind: number
            why: Because.
            ask: How many?
            answer: { swift: "[Int]()[0]" }
            ```
            """)
        #expect(transcript.snippets[0].finished)
        guard case .trapped(_, let line) = transcript.ending else {
            Issue.record("ended with \(transcript.ending)")
            return
        }
        #expect([7, 8, 9].contains(line))
    }
}
