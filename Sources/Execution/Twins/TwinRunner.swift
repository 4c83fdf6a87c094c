import Foundation
import Lessons

/// Runs the PyTorch twins of pages with a Python that has PyTorch.
///
///     let runner = try await TwinRunner(python: "/usr/bin/python3")
///     let runs = try await runner.run(page)   // by the numbers of the snippets
public struct TwinRunner: Sendable {
    private let python: String
    private let limits: ProcessLimits
    private let slots: Slots
    /// The version of PyTorch.
    public let version: String

    /// Makes sure that a Python is there and has PyTorch.
    ///
    /// - Parameters:
    ///   - python: its path, or its name on `PATH`.
    ///   - limits: how far the twins of one page may go.
    ///   - parallel: how many pages run at a time.
    /// - Throws: ``Lessons/Diagnostic`` where it cannot be started or cannot import `torch`.
    public init(
        python: String, limits: ProcessLimits = .init(seconds: 300, outputBytes: 1 << 24),
        parallel: Int? = nil
    ) async throws {
        self.python = try Self.found(python)
        self.limits = limits
        slots = Slots(parallel ?? Slots.coreCount)
        let result = try await ProcessRunner().run(
            ProcessCommand(
                self.python, ["-c", "import torch; print(torch.__version__)"],
                environment: Self.environment, limits: limits))
        guard result.succeeded else {
            throw Diagnostic(
                message: "\(python) cannot import torch",
                quote: result.errorText.split(separator: "\n").last.map(String.init),
                advice: "Name a Python that has PyTorch, as in --pytorch ./venv/bin/python.")
        }
        version = result.outputText.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Runs all twins of a page. Those of one program share their names, as their snippets do.
    ///
    /// - Returns: what each did, by the number of its snippet; none for `norun` snippets.
    public func run(_ page: Page) async throws -> [Int: TwinRun] {
        let request = TwinRequest(page)
        guard !request.programs.isEmpty else { return [:] }
        let result = try await slots.use {
            try await ProcessRunner().run(
                ProcessCommand(
                    python, ["-c", String(decoding: PackageResources.twins_py, as: UTF8.self)],
                    environment: Self.environment, directory: NSTemporaryDirectory(),
                    input: Array(try JSONEncoder().encode(request)), limits: limits))
        }
        return try runs(request, result)
    }

    private func runs(_ request: TwinRequest, _ result: ProcessResult) throws -> [Int: TwinRun] {
        var runs: [Int: TwinRun] = [:]
        for line in result.outputText.split(separator: "\n") {
            let answer = try JSONDecoder().decode(TwinAnswer.self, from: Data(line.utf8))
            runs[answer.snippet] = answer.run
        }
        let missing = request.reported.first { runs[$0] == nil }
        guard let missing else { return runs }
        guard result.ending == .timedOut else {
            throw Diagnostic(
                path: request.path, message: "Python ended before the PyTorch twins did",
                quote: result.errorText.split(separator: "\n").last.map(String.init))
        }
        runs[missing] = TwinRun(output: "", ending: .timedOut(seconds: limits.seconds))
        return runs
    }

    private static var environment: [String: String] {
        ProcessInfo.processInfo.environment.merging([
            "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1",
            "PYTHONIOENCODING": "utf-8",
        ]) { $1 }
    }

    private static func found(_ python: String) throws -> String {
        let isPath = python.contains("/")
        let search = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin:/bin"]
        let places = isPath ? [python] : search.split(separator: ":").map { "\($0)/\(python)" }
        if let path = places.first(where: FileManager.default.isExecutableFile) {
            return URL(fileURLWithPath: path).path
        }
        throw Diagnostic(
            message: "there is no Python at \(python)",
            advice: "Name one that has PyTorch, as in --pytorch ./venv/bin/python.")
    }
}

/// The programs that the twins of a page are: all of one scope together, and each that is meant to stop
/// after those before it.
private struct TwinRequest: Encodable {
    var path: String
    var programs: [[Twin]]

    struct Twin: Encodable {
        var snippet: Int
        var code: String
        var line: Int
        var isReported = true
    }

    /// The numbers of the snippets whose twins answer, in the order of the answers.
    var reported: [Int] { programs.joined().filter(\.isReported).map(\.snippet) }

    init(_ page: Page) {
        path = page.source.path
        programs = page.programs().compactMap { program in
            switch program.purpose {
            case .shared: program.snippets.compactMap(Self.twin)
            case .own(let snippet) where snippet.options.mode != .norun:
                Self.twin(of: snippet).map { own in
                    program.snippets.compactMap(Self.twin).map { twin in
                        var twin = twin
                        twin.isReported = false
                        return twin
                    } + [own]
                }
            case .own, .printed, .setting: nil
            }
        }.filter { !$0.isEmpty }
    }

    private static func twin(of snippet: Snippet) -> Twin? {
        snippet.twin.map { Twin(snippet: snippet.number, code: $0.code, line: $0.firstLine) }
    }
}

private struct TwinAnswer: Decodable {
    var snippet: Int
    var output: String
    var error: String?
    var line: Int?

    var run: TwinRun {
        TwinRun(output: output, ending: error.map { .raised($0, line: line) } ?? .finished)
    }
}
