import ArgumentParser
import Execution
import Foundation
import Lessons

/// `workbook doctor`: is everything here, and does it work.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Looks whether everything that the workbook needs is here and works.")

    @OptionGroup var place: RootOption

    func run() async throws {
        let console = Console()
        let findings = await examine(try place.courseRoot())
        for finding in findings { console.say(finding.text(console.out)) }
        guard !findings.contains(where: { $0.state == .broken }) else {
            throw Finished(outcome: .usage)
        }
    }

    private func examine(_ root: CourseRoot) async -> [Finding] {
        let course = Finding("the course", in: root.url.path) {
            let chosen = try ChosenExercises([], at: root)
            return "\(count(chosen.course.lessons.count, "lesson")), "
                + count(chosen.exercises.count, "exercise")
        }
        let desk = Finding("the folder work/", in: root.url.path) { try writable(root) }
        let compiler = await Finding("the compiler") { try await Toolchain.find().version }
        let jail = await Finding("the jail", whenMissing: .weak) {
            try await Isolation.requireJail()
            return "bubblewrap works: your programs see nothing but themselves"
        }
        let engine = await Finding("engine and probes") { try await trial(at: root) }
        let formulas = Finding("formulas", in: nil, whenMissing: .weak) { try katex() }
        return [course, desk, compiler, jail, engine, formulas]
    }

    private func writable(_ root: CourseRoot) throws -> String {
        let file = root.file("work/.doctor")
        let manager = FileManager.default
        try manager.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: file)
        try manager.removeItem(at: file)
        return "can be written to"
    }

    /// The first exercise's starter, compiled and run as any file of a student's.
    private func trial(at root: CourseRoot) async throws -> String {
        let chosen = try ChosenExercises([], at: root)
        guard let first = chosen.exercises.first else { return "no exercise to try them with" }
        let runner = try await ProbeRunner(
            course: chosen.course, exercises: chosen.exercises, root: root.url.path)
        let starter = await runner.observe(
            first, Submission(path: first.fileName, text: first.starter))
        if case .ourFault(let reason)? = starter.first { throw Diagnostic(message: reason) }
        return "\(first.id) compiles and runs"
    }

    private func katex() throws -> String {
        let places = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
        guard places.contains(where: { FileManager.default.isExecutableFile(atPath: "\($0)/node") })
        else {
            throw Diagnostic(
                message: "node is not here, so pages with formulas cannot be built",
                advice: "apt-get install \(SystemPackages.words(.formulas)); "
                    + "exercises do not need it")
        }
        return "node is here"
    }
}

/// What was found about one thing.
private struct Finding {
    enum State { case fine, weak, broken }

    let name: String
    let state: State
    let words: String

    init(
        _ name: String, in place: String?, whenMissing state: State = .broken,
        _ look: () throws -> String
    ) {
        self.init(name, Result { try look() }, state, place)
    }

    init(_ name: String, whenMissing state: State = .broken, _ look: () async throws -> String)
        async
    {
        do {
            self.init(name, .success(try await look()), state, nil)
        } catch {
            self.init(name, .failure(error), state, nil)
        }
    }

    private init(
        _ name: String, _ result: Result<String, any Error>, _ failed: State, _ place: String?
    ) {
        self.name = name
        switch result {
        case .success(let words):
            state = .fine
            self.words = words + (place.map { " (\($0))" } ?? "")
        case .failure(let error):
            state = failed
            words = Ending(of: error).words
        }
    }

    func text(_ style: Style) -> String {
        switch state {
        case .fine: "\(style.good("✓")) \(name): \(words)"
        case .weak: "\(style.care("!")) \(name): \(words)"
        case .broken: "\(style.bad("✗")) \(name): \(words)"
        }
    }
}
