import ArgumentParser
import Execution
import Foundation
import Lessons

/// `workbook doctor`: is everything here, and does it work.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Looks whether everything that the workbook needs is here and works.",
        discussion: """
            ✓ works; ! is missing, but exercises can be solved without it; ✗ is to be mended. \
            The exit code is 2 where there is a ✗.
            """)

    @OptionGroup var place: RootOption

    func run() async throws {
        let console = Console()
        let findings = await examine(try place.courseRoot())
        for finding in findings { console.say(finding.text(console.out)) }
        let states = Set(findings.map(\.state))
        guard !states.contains(.broken) else {
            console.say("\nMend what is marked ✗, then run this again.")
            throw Finished(outcome: .usage)
        }
        console.say(
            states.contains(.weak)
                ? "\nExercises can be solved and checked; what is marked ! is missing."
                : "\nEverything is here and works.")
    }

    private func examine(_ root: CourseRoot) async -> [DoctorFinding] {
        let course = await DoctorFinding("the course") {
            let chosen = try ChosenExercises([], at: root)
            return "\(count(chosen.course.lessons.count, "lesson")), "
                + "\(count(chosen.exercises.count, "exercise")) (\(root.url.path))"
        }
        let desk = await DoctorFinding("the folder work/") { try writable(root) }
        let compiler = await DoctorFinding("the compiler") { try await Toolchain.find().version }
        let jail = await DoctorFinding("the jail", whenMissing: .weak) {
            try await Isolation.requireJail()
            return "bubblewrap works: your programs see nothing but themselves"
        }
        let engine = await DoctorFinding("engine and probes") {
            guard compiler.state == .fine else {
                throw Complaint(.usage, "not tried, for want of a compiler")
            }
            return try await trial(at: root)
        }
        let formulas = await DoctorFinding("formulas", whenMissing: .weak, katex)
        return [course, desk, compiler, jail, engine, formulas]
    }

    private func writable(_ root: CourseRoot) throws -> String {
        let file = root.file("work/.doctor")
        let manager = FileManager.default
        do {
            try manager.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("room".utf8).write(to: file)
            try manager.removeItem(at: file)
        } catch {
            throw Diagnostic(
                message: "nothing can be written there: \(error.systemReason)",
                advice: "your files go there; copy the course to a folder of your own")
        }
        return "can be written to"
    }

    /// The first exercise's starter, compiled and run as any file of a student's.
    private func trial(at root: CourseRoot) async throws -> String {
        let chosen = try ChosenExercises([], at: root)
        guard let first = chosen.exercises.first else { return "no exercise to try them with" }
        let runner = try await ProbeRunner(
            course: chosen.course, exercises: chosen.exercises, root: root.url.path,
            onEvent: Console().tell)
        let starter = await runner.observe(
            first, Submission(path: first.fileName, text: first.starter))
        if let problem = starter.first.flatMap({ problem(in: $0, of: first) }) { throw problem }
        return "\(first.id) compiles and runs"
    }

    /// What is wrong with the machine; a starter that stops because nothing is written yet is as it should be.
    private func problem(in observation: Observation, of exercise: Exercise) -> Diagnostic? {
        switch observation {
        case .value, .trapped: nil
        case .ourFault(let reason): Diagnostic(message: reason)
        case .didNotCompile(let messages):
            Diagnostic(
                message: "the starter of \(exercise.id) does not compile",
                quote: messages.first?.text, advice: "check that `swiftc` can make a program")
        default:
            Diagnostic(
                message: "the starter of \(exercise.id) does not run", quote: "\(observation)")
        }
    }

    /// Renders a formula, as pages need it.
    private func katex() async throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("workbook-doctor-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            _ = try await FormulaRenderer(cacheFolder: folder.path)
                .render([Formula(tex: "x^2", isDisplay: false)])
        } catch var problem as Diagnostic {
            problem.advice = (problem.advice ?? "") + "; exercises do not need it"
            throw problem
        }
        return "KaTeX renders them"
    }
}
