import Foundation
import Lessons

/// A student's file compiled with the probes of an exercise. It holds no input, no expected value and no
/// rule; it answers one request and ends.
struct ProbeProgram: Sendable {
    /// The folder that holds it and nothing else of worth.
    let folder: URL
    let executable: String
    /// The student's file as the compiler saw it.
    let studentFile: String

    /// Compiles a submission: the student's file as a module of its own, so that no name in it can stand for
    /// one of ours; then the probes, which see its internal names; then both with the harness.
    static func built(
        _ submission: Submission, for exercise: Exercise, by compiler: ProbeCompiler,
        with harness: ProbeHarness, in folder: URL
    ) async throws -> ProbeBuild {
        let files = ProbeFiles(exercise: exercise, folder: folder)
        try files.write(submission.text)
        let student = try await compiler.compile(files.studentArguments, in: folder)
        guard student.succeeded else {
            return .didNotCompile(student.messages(in: files.studentFile))
        }
        let probes = try await compiler.compile(files.probeArguments(harness), in: folder)
        guard probes.succeeded else { return .didNotCompile(probes.messages(seenFrom: exercise)) }
        return .built(
            ProbeProgram(
                folder: folder, executable: folder.appending(path: "probe").path,
                studentFile: folder.appending(path: files.studentFile).path))
    }
}

/// What came of compiling a submission.
enum ProbeBuild {
    case built(ProbeProgram)
    case didNotCompile([CompilerMessage])
}

/// The files of one probe program and how they are compiled.
private struct ProbeFiles {
    let exercise: Exercise
    let folder: URL

    /// `strides-and-offsets.swift`: the name that the student's file has by rule, whatever was handed in.
    var studentFile: String {
        (exercise.id.split(separator: "/").last.map(String.init) ?? "exercise") + ".swift"
    }

    func write(_ studentText: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write(studentText, to: studentFile)
        try write(probes, to: "probes/checks.swift")
        try write("import ProbeHarness\nanswer(with: probes)\n", to: "probes/main.swift")
    }

    var studentArguments: [String] {
        [
            "-parse-as-library", "-Onone", "-g", "-enable-testing", "-module-name", "Submission",
            "-emit-module", "-c", "-o", "submission.o", "./\(studentFile)",
        ]
    }

    func probeArguments(_ harness: ProbeHarness) -> [String] {
        [
            "-Onone", "-g", "-wmo", "-module-name", "Probes", "-I", ".", "-I", harness.folder.path,
            "-o", "probe", "probes/checks.swift", "probes/main.swift", "submission.o",
            harness.folder.appending(path: "harness.o").path,
        ]
    }

    private var probes: String {
        """
        @testable import Submission
        import ProbeHarness
        #sourceLocation(file: "\(exercise.probes.path)", line: 1)
        \(exercise.probes.text)
        """
    }

    private func write(_ text: String, to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}

extension CompilerRun {
    /// The messages about one file, with their places.
    fileprivate func messages(in file: String) -> [CompilerMessage] {
        messages.map { path, message in
            var message = message
            if !path.hasSuffix(file) { message.position = nil }
            return message
        }
    }

    /// The messages about the probes as a student can read them: how a check calls their code, and why it
    /// cannot. The probes' own places mean nothing to a student.
    fileprivate func messages(seenFrom exercise: Exercise) -> [CompilerMessage] {
        messages.filter { $0.message.severity == "error" }.map { path, message in
            let call = message.position.filter { _ in path == exercise.probes.path }
                .map { exercise.probes.line($0.line).drop { $0 == " " } }
            let text = call.map { "a check calls your code with `\($0)`: \(message.text)" }
            return CompilerMessage(
                severity: message.severity, position: nil, text: text ?? message.text)
        }
    }
}

extension Optional {
    /// The value where it satisfies a condition.
    fileprivate func filter(_ isIncluded: (Wrapped) -> Bool) -> Wrapped? {
        flatMap { isIncluded($0) ? $0 : nil }
    }
}
