import Checking
import Execution
import Foundation
import Lessons

/// The chosen part of a course is checked; what is wrong is told and reported, all of it.
struct Verification {
    let rehearsal: Rehearsal
    let options: VerifyOptions
    let library: LibraryOptions

    /// Throws the exit code where something is wrong.
    func run() async throws {
        let writer = ReportWriter(kinds: options.report, console: rehearsal.console)
        let findings: Findings
        do {
            findings = try await check(load())
        } catch let wrong as WrongCourse {
            try writer.write(Report(problems: wrong.diagnostics))
            return _ = try rehearsal.telling { throw wrong }
        }
        if options.mutants {
            for exercise in findings.exercises {
                rehearsal.console.say("\(exercise.title)  \(exercise.path)\n\(exercise.table)")
            }
        }
        rehearsal.tell(findings.diagnostics)
        try writer.write(findings.report)
        try rehearsal.throwIfWrong(findings.pages)
        try rehearsal.throwIfWrong(
            findings.exercises.flatMap(\.diagnostics), " in the exercises")
        try rehearsal.throwIfWrong(findings.problems, "; nothing was published")
        rehearsal.console.say(findings.sentence)
    }

    /// What was chosen; choosing nothing is an error, so that nothing passes unchecked.
    private func load() throws -> LoadedCourse {
        let loaded = try LoadedCourse.load(
            rehearsal.options, library: library, refreshes: rehearsal.accepting.accept)
        guard !loaded.pages.isEmpty || !loaded.exercises.isEmpty else {
            throw Complaint(
                .usage,
                "nothing was checked: there are no pages and no exercises here. "
                    + "List them in \(Course.path).")
        }
        return loaded
    }

    private func check(_ course: LoadedCourse) async throws -> Findings {
        let runner = try await rehearsal.runner(for: course)
        let loaded = try share(of: course, runner)
        if options.why { explain(loaded.pages, runner) }
        let checked = try await rehearsal.check(loaded.pages, in: loaded, with: runner)
        async let stability = stability(of: checked, in: loaded)
        async let twins = twins(of: checked.map(\.page))
        let (unstable, (different, count)) = try await (stability, twins)
        var findings = Findings(loaded: loaded, twins: count)
        findings.pages = checked.map { page in
            let path = page.page.source.path
            return PageFinding(
                checked: page, more: unstable[path, default: []] + different[path, default: []])
        }
        findings.seconds = seconds(of: loaded.pages, runner)
        findings.exercises = try await ExerciseProofs(loaded: loaded).results()
        if isWhole, findings.pages.allSatisfy(\.isClean) {
            findings.problems = try await SiteMaker(loaded: loaded).site(of: checked).problems
        }
        return findings
    }

    /// Whether all pages are here, so that links between them can be checked.
    private var isWhole: Bool { rehearsal.options.parts.isEmpty && options.shard == nil }

    private func share(of course: LoadedCourse, _ runner: PageRunner) throws -> LoadedCourse {
        guard let shard = options.shard else { return course }
        return try course.taken(by: shard, seconds: seconds(of: course.pages, runner))
    }

    private func seconds(of pages: [Page], _ runner: PageRunner) -> [String: Double] {
        let known = pages.compactMap { page in
            runner.seconds(ofPage: page.source.path).map { (page.source.path, $0) }
        }
        return Dictionary(known) { first, _ in first }
    }

    private func explain(_ pages: [Page], _ runner: PageRunner) {
        for page in pages {
            for reason in runner.reasons(for: page) {
                rehearsal.console.say("\(page.source.path): \(reason)")
            }
        }
    }

    /// What is not the same in further runs of the pages, by their paths.
    private func stability(
        of pages: [CheckedPage], in loaded: LoadedCourse
    ) async throws -> [String: [Diagnostic]] {
        guard options.repetitions > 1 else { return [:] }
        var running = rehearsal.running
        running.noCache = true
        let fresh = try await rehearsal.runner(for: loaded, running)
        let results = try await pages.inParallel { page in
            var runs = [page.transcript]
            for _ in 1..<options.repetitions { runs.append(try await fresh.run(page.page)) }
            return (page.page.source.path, Stability(page.page, runs: runs).diagnostics)
        }
        return Dictionary(results) { $0 + $1 }
    }

    /// What is wrong with the PyTorch twins of the pages, by their paths, and how many there are.
    private func twins(of pages: [Page]) async throws -> ([String: [Diagnostic]], count: Int) {
        guard let python = options.pytorch else { return ([:], 0) }
        let runner = try await TwinRunner(python: python, parallel: rehearsal.running.jobs)
        let results = try await pages.inParallel { page in
            let runs = try await runner.run(page)
            let found = TwinCheck(page, runs: runs).diagnostics
            return (path: page.source.path, found: found, count: runs.count)
        }
        let found = Dictionary(results.map { ($0.path, $0.found) }) { $0 + $1 }
        return (found, results.map(\.count).reduce(0, +))
    }
}
