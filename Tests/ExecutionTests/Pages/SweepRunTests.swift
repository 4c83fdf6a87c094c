import Lessons
import Testing

@Suite struct SweepRunTests {
    private static let page = """
        ```swift
        var w = 10.0
        ```

        ```swift sweep rate=[0.5,0.25,2.0]
        for _ in 0..<3 {
            w -= rate * w
        }
        print(w)
        ```

        ```swift
        print(w, rate)
        ```
        """

    @Test func `a sweep runs once for each setting, and the page goes on with the first`()
        async throws
    {
        let transcript = try await TestCourse.run(Self.page)
        let sweep = transcript.snippets[1]
        #expect(sweep.output == "1.25\n")
        #expect(sweep.otherSettings.map(\.output) == ["4.21875\n", "-10.0\n"])
        #expect(sweep.otherSettings.map(\.finished) == [true, true])
        #expect(transcript.snippets[2].output == "1.25 0.5\n")
        #expect(transcript.ending == .finished)
    }

    @Test func `each setting has the values of its own run, at the page's lines`() async throws {
        let transcript = try await TestCourse.run(Self.page)
        let histories = ([transcript.snippets[1]] + transcript.snippets[1].otherSettings)
            .map { run in run.values.filter { $0.name == "w" }.map { ($0.line, $0.history) } }
        #expect(histories.map { $0.map(\.0) } == [[9], [9], [9]])
        #expect(
            histories.map { $0.flatMap(\.1) }
                == [[5, 2.5, 1.25], [7.5, 5.625, 4.21875], [-10, 10, -10]])
    }

    @Test func `one setting may stop, and the others still run`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift sweep place=[0,7,1]
            print([10, 20][place])
            ```
            """)
        let run = transcript.snippets[0]
        #expect(run.output == "10\n")
        #expect(run.otherSettings.map(\.output) == ["", "20\n"])
        guard case .trapped(_, let line)? = run.otherSettings[0].ending else {
            Issue.record("it did not stop: \(String(describing: run.otherSettings[0].ending))")
            return
        }
        #expect(line == 4)
    }

    @Test func `a name that is there already is told at the line of the fence`() async throws {
        let transcript = try await TestCourse.run(
            """
            ```swift
            let rate = 1.0
            ```

            ```swift sweep rate=[0.1,0.2]
            print(rate)
            ```
            """)
        let error = transcript.compilerMessages.first { $0.severity == "error" }
        #expect(error?.text == "invalid redeclaration of 'rate'")
        #expect(error?.position?.line == 7)
    }
}
