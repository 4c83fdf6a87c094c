import Foundation
import Lessons

/// One run of a compiled program.
struct ProgramExecution {
    var program: Program
    var text: ProgramText
    /// The scratch folder with the program's library.
    var folder: String
    var limits: ProcessLimits

    private let nonce = UUID().uuidString
    private var record: String { "\(folder)/values" }
    private var report: String { "\(folder)/crash" }

    init(program: Program, text: ProgramText, folder: String, limits: ProcessLimits) {
        self.program = program
        self.text = text
        self.folder = folder
        self.limits = limits
        self.limits.seconds = program.seconds(default: limits.seconds)
    }

    /// Runs it in an empty folder of its own.
    func run(
        with support: Support, onEvent: @escaping @Sendable (RunEvent) -> Void
    ) async throws -> ProgramOutcome {
        try RecordFile.create(at: record)
        let files = "\(folder)/files"
        try describingErrors(files) {
            try FileManager.default.createDirectory(
                atPath: files, withIntermediateDirectories: true)
        }
        let environment = PageEnvironment.base.merging([
            "WORKBOOK_RUN": "\(nonce) \(record)",
            "SWIFT_BACKTRACE": Crash.setting(report: report),
        ]) { $1 }
        let watch = Task { try await tellWhileRunning(onEvent) }
        defer { watch.cancel() }
        let result = try await ProcessRunner().run(
            ProcessCommand(
                support.runner, ["\(folder)/\(Compilation.library)"], environment: environment,
                directory: files, limits: limits))
        return try outcome(of: result)
    }

    /// Tells every five seconds where the program is; ends when it is cancelled.
    private func tellWhileRunning(_ onEvent: @Sendable (RunEvent) -> Void) async throws {
        let step = 5
        for seconds in stride(from: step, to: .max, by: step) {
            try await Task.sleep(for: .seconds(step))
            let line = RecordFile(path: record).lastLine
            onEvent(.stillRunning(path: program.path, line: line, seconds: seconds))
        }
    }

    private func outcome(of result: ProcessResult) throws -> ProgramOutcome {
        let parts = OutputParts(result.output, nonce: nonce)
        let values = RecordFile(path: record)
        var outcome = ProgramOutcome(
            ending: try ending(of: result, parts, lastLine: values.lastLine))
        let all = values.values()
        let figures = FigureRecords(besides: record)
        outcome.snippets = program.allSnippets.enumerated().map { index, snippet in
            SnippetRun(
                started: parts.text(of: index + 1) != nil, finished: parts.isFinished(index + 1),
                output: parts.text(of: index + 1) ?? "",
                values: snippet.options.showsValues
                    ? all.filter { snippet.lines.contains($0.line) } : [],
                figures: snippet.options.showsValues ? figures.figures(in: snippet.lines) : [])
        }
        for index in program.answers.indices {
            outcome.answers[index] = parts.text(of: ProgramText.answerPart(index))
        }
        return outcome
    }

    private func ending(
        of result: ProcessResult, _ parts: OutputParts, lastLine: Int?
    ) throws -> Transcript.Ending {
        switch result.ending {
        case .exited(127) where parts.parts.isEmpty:
            throw Diagnostic(
                path: program.path, message: "the page's program cannot be loaded",
                quote: result.errorText)
        case .exited(0) where parts.text(of: ProgramText.endPart) != nil: return .finished
        case .exited(let code): return .exited(code: code, line: lastLine)
        case .signalled(let signal):
            let report = try? String(contentsOfFile: report, encoding: .utf8)
            let crash = Crash(
                errors: result.errorText, report: report ?? "", signal: signal, path: program.path)
            return .trapped(message: crash.message, line: crash.line ?? lastLine)
        case .timedOut: return .timedOut(seconds: limits.seconds, line: lastLine)
        case .tooMuchOutput: return .tooMuchOutput(limit: limits.outputBytes, line: lastLine)
        case .cancelled: throw CancellationError()
        }
    }
}

extension Snippet {
    /// The lines of its code on the page.
    var lines: Range<Int> { firstLine..<(firstLine + codeLines.count) }
}
