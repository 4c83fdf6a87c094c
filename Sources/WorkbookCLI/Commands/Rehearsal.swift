import Checking
import Execution
import Foundation
import Lessons
import Pages

/// The chosen pages are read, run and compared; what is wrong is told, all of it.
struct Rehearsal {
    let options: CourseOptions
    let running: RunOptions
    let accepting: AcceptOptions
    let console: Console

    /// The course and its chosen pages when all is well.
    ///
    /// Otherwise what is wrong was printed, and the error that is thrown carries the exit code.
    func run() async throws -> (LoadedCourse, [CheckedPage]) {
        let loaded = try telling { try LoadedCourse.load(options, refreshes: accepting.accept) }
        let pages = try await check(loaded.pages, in: loaded, with: runner(for: loaded))
        let findings = pages.map { PageFinding(checked: $0) }
        tell(findings.flatMap(\.diagnostics))
        try throwIfWrong(findings)
        return (loaded, pages)
    }

    /// What runs the pages of a course.
    func runner(
        for loaded: LoadedCourse, _ running: RunOptions? = nil
    ) async throws -> PageRunner {
        let running = running ?? self.running
        let tell = Progress(console: console, total: 0).tell
        switch loaded.setting {
        case .course(let root, let engine):
            return try await PageRunner(
                root: root.url.path, engine: engine, parallel: running.jobs,
                outcomes: running.outcomes, onEvent: tell)
        case .library(let library, let cache):
            return try await PageRunner(
                cache: cache, library: library, parallel: running.jobs, outcomes: running.outcomes,
                onEvent: tell)
        }
    }

    /// Runs pages and compares them, after writing what they print into them where that was asked for.
    func check(
        _ pages: [Page], in loaded: LoadedCourse, with runner: PageRunner
    ) async throws -> [CheckedPage] {
        let checked = try await compare(pages, with: runner)
        guard accepting.accept else { return checked }
        return try Acceptance(
            of: accepting, root: loaded.root, console: console
        )
        .accept(checked)
    }

    /// The site of a whole course; dead links and formulas that cannot be read are told and end the command.
    func site(of pages: [CheckedPage], in loaded: LoadedCourse) async throws -> Site {
        let site = try await SiteMaker(loaded: loaded).site(of: pages)
        tell(site.problems)
        try throwIfWrong(site.problems, "; nothing was published")
        return site
    }

    /// Reads a course; what is wrong with its files is printed.
    func telling(_ load: () throws -> LoadedCourse) throws -> LoadedCourse {
        do {
            return try load()
        } catch let wrong as WrongCourse {
            tell(wrong.diagnostics)
            console.note(
                "Nothing was run: \(count(wrong.diagnostics.count, "mistake")) to mend first.")
            throw Finished(outcome: .wrong)
        }
    }

    private func compare(_ pages: [Page], with runner: PageRunner) async throws -> [CheckedPage] {
        let progress = Progress(console: console, total: pages.count)
        let runner = runner.telling(progress.tell)
        let checked = try await pages.inParallel { page in
            progress.start(page.source.path)
            defer { progress.end(page.source.path) }
            return CheckedPage(page: page, transcript: try await runner.run(page))
        }
        progress.finish()
        return checked
    }

    /// Says how many mistakes there are, where there are some.
    func throwIfWrong(_ diagnostics: [Diagnostic], _ place: String) throws {
        let errors = diagnostics.count { $0.severity == .error }
        guard errors > 0 else { return }
        console.note("\(count(errors, "mistake"))\(place).")
        throw Finished(outcome: .wrong)
    }

    /// Prints what is wrong.
    func tell(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            console.note(DiagnosticText(diagnostic).text(style: console.err))
        }
    }

    /// Says how many pages are wrong and how to go on; the code is 4 when only time ran out.
    func throwIfWrong(_ pages: [PageFinding]) throws {
        let failed = pages.filter { !$0.isClean }
        guard !failed.isEmpty else { return }
        let errors = failed.flatMap(\.diagnostics).count { $0.severity == .error }
        console.note(
            "\(count(errors, "mistake")) on \(failed.count) of \(count(pages.count, "page")); "
                + "nothing was published.")
        if failed.contains(where: \.hasDifference), !accepting.accept {
            console.note(
                "Where what was printed is right, --accept writes it into the page.")
        }
        throw Finished(outcome: failed.allSatisfy(\.ranOutOfTime) ? .outOfTime : .wrong)
    }
}

extension Array where Element: Sendable {
    /// What a function makes of each element, all at a time, in the elements' order.
    func inParallel<Result: Sendable>(
        _ body: @escaping @Sendable (Element) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            for (index, element) in enumerated() {
                group.addTask { (index, try await body(element)) }
            }
            var results: [(Int, Result)] = []
            for try await result in group { results.append(result) }
            return results.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}

/// A number with its word: `1 page`, `2 pages`.
func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(word)s"
}
