import Lessons
import Testing

@testable import Execution

@Suite struct ProbeRunnerTests {
    @Test(arguments: await Isolation.available())
    func `a solution hands back its values`(isolation: Isolation) async throws {
        #expect(
            try await SampleExercise.observe(SampleExercise.solution, isolation: isolation) == [
                .value(.list([.int(2), .int(-6)]), printed: ""), .value(.double(1.5), printed: ""),
            ])
    }

    @Test func `what a student prints is apart from what they hand back`() async throws {
        let text = SampleExercise.withDouble(#"print("here"); return numbers"#)
        #expect(
            try await SampleExercise.observe(text).first
                == .value(.list([.int(1), .int(-3)]), printed: "here\n"))
    }

    @Test func `a file that does not compile is told at its own lines`() async throws {
        let observations = try await SampleExercise.observe(
            SampleExercise.withDouble("return numbrs"))
        let message = CompilerMessage(
            severity: "error", position: SourcePosition(line: 2, column: 8),
            text: "cannot find 'numbrs' in scope")
        guard case .didNotCompile(let messages)? = observations.first else {
            Issue.record("\(observations)")
            return
        }
        #expect(messages.first == message)
        #expect(observations.count == 2)
    }

    @Test func `a missing function is told by the call that needs it`() async throws {
        let observations = try await SampleExercise.observe(
            "func half(_ number: Double) -> Double? { nil }")
        guard case .didNotCompile(let messages)? = observations.first else {
            Issue.record("\(observations)")
            return
        }
        #expect(messages.first?.position == nil)
        #expect(messages.first?.text.contains("`Probe(\"double\")") == true)
        #expect(messages.first?.text.hasSuffix("cannot find 'double' in scope") == true)
    }

    @Test(
        arguments: [
            ("return [numbers[7]]", "Fatal error: Index out of range"),
            ("fatalError(\"not written yet\")", "Fatal error: not written yet"),
            ("return [numbers[0] + Int.max]", "Fatal error: arithmetic overflow"),
        ], await Isolation.available())
    func `a trap is told with the student's line and costs only its own check`(
        trap: (body: String, message: String), isolation: Isolation
    ) async throws {
        let observations = try await SampleExercise.observe(
            SampleExercise.withDouble(trap.body), isolation: isolation)
        #expect(observations.first == .trapped(message: trap.message, line: 2))
        #expect(observations.last == .value(.double(1.5), printed: ""))
    }

    @Test func `a function that calls itself without an end is told as such`() async throws {
        let body = "return double(numbers) + [1]"
        let observation = try await SampleExercise.observe(SampleExercise.withDouble(body)).first
        let message = "bad memory access; most often a function that calls itself without an end"
        // The stack can be full before the first line of the body is reached.
        let accepted: [Observation?] = [1, 2].map { .trapped(message: message, line: $0) }
        #expect(accepted.contains(observation))
    }

    @Test(arguments: await Isolation.available())
    func `time, memory and output have limits`(isolation: Isolation) async throws {
        let limits = ProbeLimits(
            seconds: 60, outputBytes: 4096,
            resources: ResourceLimits(cpuSeconds: 1, megabytes: 512))
        func first(_ body: String) async throws -> Observation? {
            try await SampleExercise.observe(
                SampleExercise.withDouble(body), limits: limits, isolation: isolation
            ).first
        }
        #expect(try await first("while true {}") == .outOfTime(seconds: 1))
        #expect(
            try await first("return [Int](repeating: 1, count: 1 << 30)")
                == .outOfMemory(megabytes: 512))
        #expect(try await first("while true { print(1) }") == .tooMuchOutput(limit: 4096))
        #expect(
            try await first("return [Int](repeating: 1, count: 1000)")
                == .tooMuchOutput(limit: 4096))
    }

    @Test func `waiting for ever is stopped too`() async throws {
        let limits = ProbeLimits(seconds: 0.5)
        let text = "import Foundation\n" + SampleExercise.withDouble("sleep(100); return numbers")
        #expect(
            try await SampleExercise.observe(text, limits: limits).first == .outOfTime(seconds: 0.5)
        )
    }

    @Test func `ending early proves nothing`() async throws {
        let text = "import Foundation\n" + SampleExercise.withDouble("exit(0)")
        #expect(
            try await SampleExercise.observe(text).first
                == .brokenProtocol("the program ended before it handed back a value"))
    }

    @Test func `writing to the answer's descriptor is no value`() async throws {
        let text =
            "import Foundation\n"
            + SampleExercise.withDouble(#"write(3, "pass", 4); return numbers"#)
        let observation = try await SampleExercise.observe(text).first
        guard case .brokenProtocol? = observation else {
            Issue.record("\(String(describing: observation))")
            return
        }
    }

    @Test func `the program inherits no environment and no descriptor`() async throws {
        let body = """
            let files = (0..<256).filter { fcntl(Int32($0), F_GETFD) >= 0 }
            print(ProcessInfo.processInfo.environment.keys.sorted())
            return files
            """
        let text = "import Foundation\n" + SampleExercise.withDouble(body)
        #expect(
            try await SampleExercise.observe(text).first
                == .value(
                    .list([0, 1, 2, 3].map { .int($0) }),
                    printed: "[\"PWD\", \"SWIFT_BACKTRACE\"]\n"))
    }

    @Test func `a student's own type with one of our names disturbs nothing`() async throws {
        let text =
            SampleExercise.solution
            + "struct Mine {}\nfunc answer(with x: Int) -> Never { fatalError() }\n"
        #expect(
            try await SampleExercise.observe(text).first
                == .value(.list([.int(2), .int(-6)]), printed: ""))
    }
}
