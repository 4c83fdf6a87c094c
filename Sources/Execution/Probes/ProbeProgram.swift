import Foundation
import Lessons

/// A student's file compiled with the probes of an exercise. It holds no input, no expected value and no
/// rule; it answers one request and ends.
struct ProbeProgram: Sendable {
    let executable: String
    /// The student's file as the program's debug information names it: without a folder of this machine.
    let studentFile: String
    /// Where it runs.
    let cell: ProbeCell

    /// Compiles a submission: the student's file as a module of its own, so that no name in it can stand for
    /// one of ours; then the probes, which see its internal names; then both with the harness.
    static func built(
        _ submission: Submission, for exercise: Exercise, by compiler: ProbeCompiler,
        with harness: ProbeHarness, isolation: Isolation, in folder: String
    ) async throws -> ProbeBuild {
        let files = ProbeFiles(
            exercise: exercise, engine: exercise.usesEngine ? compiler.engine : nil, folder: folder)
        try files.write(submission.text)
        if let refusal = try await files.refusal(of: submission, by: compiler, with: harness) {
            return refusal
        }
        let probes = try await compiler.compile(
            files.probeArguments(harness), in: folder, with: harness)
        guard probes.succeeded else {
            let messages = probes.messages(about: exercise.probes.path)
            return .didNotCompile(messages.compactMap { $0.seenByStudent(of: exercise) })
        }
        let executable = "\(folder)/probe"
        return .built(
            ProbeProgram(
                executable: executable, studentFile: studentFile(of: exercise),
                cell: try await ProbeCell(executable, compiler.toolchain, isolation)))
    }
}

extension ProbeProgram {
    /// The student's file as debug information names it.
    static func studentFile(of exercise: Exercise) -> String {
        "\(ProbeFiles.shownFolder)/\(exercise.fileName)"
    }
}

/// What came of compiling a submission.
enum ProbeBuild {
    case built(ProbeProgram)
    case didNotCompile([CompilerMessage])
    case forbidden([CompilerMessage])

    var isBuilt: Bool { if case .built = self { true } else { false } }
}

/// The files of one probe program and how they are compiled.
private struct ProbeFiles {
    let exercise: Exercise
    let engine: BuiltEngine?
    let folder: String

    /// What stands for `folder` in the program's debug information.
    static let shownFolder = "/submission"

    private static let sharedFile = "probes/shared.swift"

    /// What the student's file is compiled to.
    static let object = "submission.o"

    private var studentFile: String { exercise.fileName }

    func write(_ studentText: String) throws {
        try FileManager.default.createDirectory(
            atPath: "\(folder)/probes", withIntermediateDirectories: true)
        try writeFile(Data(studentText.utf8), to: "\(folder)/\(studentFile)")
        try writeFile(Data(probes.utf8), to: "\(folder)/probes/checks.swift")
        if let shared = exercise.sharedProbes {
            try writeFile(Data(shared.text.utf8), to: "\(folder)/\(Self.sharedFile)")
        }
        let main = "import ProbeHarness\nanswer(with: probes)\n"
        try writeFile(Data(main.utf8), to: "\(folder)/probes/main.swift")
    }

    /// Compiles the student's file by itself, and tells why it goes no further: it does not compile, or it uses
    /// what the exercise is to be solved without.
    func refusal(
        of submission: Submission, by compiler: ProbeCompiler, with harness: ProbeHarness
    ) async throws -> ProbeBuild? {
        let attributes =
            exercise.without.isEmpty ? [] : ForbiddenAttributes.messages(about: submission.text)
        guard attributes.isEmpty else { return .forbidden(attributes) }
        let run = try await compiler.compile(studentArguments, in: folder, with: harness)
        guard run.succeeded else { return .didNotCompile(run.messages(about: studentFile)) }
        guard !exercise.without.isEmpty else { return nil }
        let uses = try await ForbiddenUses(names: exercise.without, compiler: compiler).messages(
            about: submission.text, compiledTo: Self.object, in: folder, with: harness)
        return uses.isEmpty ? nil : .forbidden(uses)
    }

    private var studentArguments: [String] {
        [
            "-parse-as-library", "-Onone", "-g", "-enable-testing", "-module-name", "Submission",
            "-emit-module", "-c", "-o", Self.object, "-file-compilation-dir", Self.shownFolder,
            studentFile,
        ] + (engine?.importFlags ?? [])
    }

    func probeArguments(_ harness: ProbeHarness) -> [String] {
        [
            "-Onone", "-g", "-wmo", "-module-name", "Probes", "-I", ".", "-I", harness.folder,
            "-file-compilation-dir", Self.shownFolder, "-o", "probe",
            "probes/checks.swift", "probes/main.swift", Self.object,
            "\(harness.folder)/harness.o",
        ] + (exercise.sharedProbes == nil ? [] : [Self.sharedFile])
            + (engine?.flags ?? [])
    }

    private var probes: String {
        """
        @testable import Submission
        import ProbeHarness
        #sourceLocation(file: "\(exercise.probes.path)", line: 1)
        \(exercise.probes.text)
        """
    }
}

extension CompilerMessage {
    /// An error in the probes as a student can read it: how a check calls their code, and why it cannot.
    /// The probes' own places mean nothing to a student.
    fileprivate func seenByStudent(of exercise: Exercise) -> CompilerMessage? {
        guard severity == "error" else { return nil }
        var message = self
        message.position = nil
        if let line = position?.line {
            let call = exercise.probes.line(line).drop { $0 == " " }
            message.text = "a check calls your code with `\(call)`: \(text)"
        }
        return message
    }
}
