import Execution
import Foundation
import Testing

@Suite struct ProcessRunnerTests {
    let runner = ProcessRunner()

    func shell(
        _ script: String, input: String = "", hasChannel: Bool = false,
        limits: ProcessLimits = .init(seconds: 10)
    ) async throws -> ProcessResult {
        try await runner.run(
            ProcessCommand(
                "/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin", "NAME": "value"],
                input: Array(input.utf8), hasChannel: hasChannel, limits: limits))
    }

    @Test func `what a program writes comes back by pipe`() async throws {
        let result = try await shell(
            "cat; echo err >&2; echo more >&3; exit 7", input: "in\n", hasChannel: true)
        #expect(result.ending == .exited(7))
        #expect(result.outputText == "in\n")
        #expect(result.errorText == "err\n")
        #expect(String(decoding: result.channel, as: UTF8.self) == "more\n")
    }

    @Test func `the environment is the one given and nothing else`() async throws {
        let result = try await shell("env | grep -c -v -E '^(PATH|NAME|PWD|_|SHLVL|OLDPWD)='")
        #expect(result.outputText == "0\n")
    }

    @Test func `a megabyte of input reaches a program that answers with it`() async throws {
        let text = String(repeating: "x", count: 1_000_000)
        let result = try await shell("cat", input: text)
        #expect(result.outputText == text)
    }

    @Test func `a program that does not read its input ends all the same`() async throws {
        let text = String(repeating: "x", count: 1_000_000)
        #expect(try await shell("exit 0", input: text).succeeded)
    }

    @Test func `a program that prints for ever is stopped at the limit`() async throws {
        let limits = ProcessLimits(seconds: 10, outputBytes: 1000)
        let result = try await shell("while :; do echo line; done", limits: limits)
        #expect(result.ending == .tooMuchOutput)
        #expect(result.output.count == 1000)
    }

    @Test func `exactly the limit is not too much`() async throws {
        let limits = ProcessLimits(seconds: 10, outputBytes: 6)
        #expect(try await shell("echo 12345", limits: limits).succeeded)
    }

    @Test func `a program that runs for ever is stopped with all it started`() async throws {
        let limits = ProcessLimits(seconds: 0.3)
        let result = try await shell("sleep 600 & echo $!; wait", limits: limits)
        #expect(result.ending == .timedOut)
        #expect(result.seconds < 5)
        try await expectGone(result.outputText)
    }

    @Test func `a grandchild that holds the pipes does not outlive its parent`() async throws {
        let result = try await shell("sleep 600 & echo $!")
        #expect(result.succeeded)
        #expect(result.seconds < 5)
        try await expectGone(result.outputText)
    }

    @Test func `a program that closed its pipes is still waited for`() async throws {
        let result = try await shell("exec >&- 2>&-; sleep 0.2; exit 3")
        #expect(result.ending == .exited(3))
    }

    @Test func `a signal is told from an exit`() async throws {
        #expect(try await shell("kill -SEGV $$").ending == .signalled(Int(SIGSEGV)))
    }

    @Test func `cancelling the task stops the program`() async throws {
        let task = Task { try await shell("sleep 600", limits: .init(seconds: 60)) }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        #expect(try await task.value.ending == .cancelled)
    }

    @Test func `a program starts in the folder given`() async throws {
        let command = ProcessCommand("/bin/pwd", directory: "/usr/lib")
        #expect(try await runner.run(command).outputText == "/usr/lib\n")
    }

    @Test func `a program that is not there is named`() async throws {
        await #expect(throws: ProcessError.self) {
            try await runner.run(ProcessCommand("/no/such/program"))
        }
    }

    @Test func `fifty programs at once get back each its own output`() async throws {
        try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for number in 0..<50 {
                group.addTask { (number, try await shell("echo \(number)").outputText) }
            }
            for try await (number, text) in group { #expect(text == "\(number)\n") }
        }
    }
}
