import Checking
import Execution
import Foundation
import Lessons
import Pages

/// The chosen pages are read, run and compared; what is wrong is told, all of it.
struct Rehearsal {
    let options: CourseOptions
    let running: RunOptions
    let accepts: Bool
    let console: Console

    /// The course and its chosen pages when all is well.
    ///
    /// Otherwise what is wrong was printed, and the error that is thrown carries the exit code.
    func run() async throws -> (LoadedCourse, [CheckedPage]) {
        let loaded = try load()
        var pages = try await check(loaded.pages, of: loaded)
        if accepts {
            pages = try await accept(pages, in: loaded)
        }
        tell(pages.flatMap(\.diagnostics))
        let failed = pages.filter { !$0.isClean }
        guard failed.isEmpty else { throw verdict(on: failed, of: pages) }
        return (loaded, pages)
    }

    /// Makes the exercises prove themselves; what is wrong with them is told and ends the command.
    func prove(_ loaded: LoadedCourse) async throws {
        let problems = try await ExerciseProofs(loaded: loaded).diagnostics()
        tell(problems)
        guard !problems.contains(where: { $0.severity == .error }) else {
            console.note("\(count(problems.count, "mistake")) in the exercises.")
            throw Finished(outcome: .wrong)
        }
    }

    /// The site of a whole course; dead links and formulas that cannot be read are told and end the command.
    func site(of pages: [CheckedPage], in loaded: LoadedCourse) async throws -> Site {
        let site = try await SiteMaker(loaded: loaded).site(of: pages)
        let problems = site.problems
        tell(problems)
        guard !problems.contains(where: { $0.severity == .error }) else {
            console.note("\(count(problems.count, "mistake")); nothing was published.")
            throw Finished(outcome: .wrong)
        }
        return site
    }

    /// Reads the chosen part of the course; what is wrong with its files is printed.
    private func load() throws -> LoadedCourse {
        do {
            return try LoadedCourse.load(options, refreshes: accepts)
        } catch let wrong as WrongCourse {
            tell(wrong.diagnostics)
            console.note(
                "Nothing was run: \(count(wrong.diagnostics.count, "mistake")) to mend first.")
            throw Finished(outcome: .wrong)
        }
    }

    private func check(_ pages: [Page], of loaded: LoadedCourse) async throws -> [CheckedPage] {
        let progress = Progress(console: console, total: pages.count)
        let runner = try await PageRunner(
            root: loaded.root.url.path, engine: loaded.course.engine, parallel: running.jobs,
            keepsOutcomes: !running.force, onEvent: progress.tell)
        let checked = try await withThrowingTaskGroup(of: (Int, CheckedPage).self) { group in
            for (index, page) in pages.enumerated() {
                group.addTask {
                    progress.start(page.source.path)
                    defer { progress.end(page.source.path) }
                    let transcript = try await runner.run(page)
                    return (index, CheckedPage(page: page, transcript: transcript))
                }
            }
            var results: [(Int, CheckedPage)] = []
            for try await result in group { results.append(result) }
            return results
        }
        progress.finish()
        return checked.sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Writes true outputs into the pages, and checks the corrected pages against the same runs.
    private func accept(
        _ pages: [CheckedPage], in loaded: LoadedCourse
    ) async throws -> [CheckedPage] {
        try pages.map { page in
            let text = page.corrected
            guard text != page.page.source.text else { return page }
            try loaded.root.replace(page.page.source.path, with: text)
            tellAccepted(page)
            let source = SourceFile(path: page.page.source.path, text: text)
            let corrected = try Page.parse(source, number: page.page.number)
            return CheckedPage(page: corrected, transcript: page.transcript)
        }
    }

    private func tellAccepted(_ page: CheckedPage) {
        for snippet in page.snippets {
            for difference in snippet.valueDifferences {
                guard let value = difference.words else { continue }
                let comment = difference.comment
                tellAccepted(page, comment.line, ["-\(comment.text)", "+\(value)"])
            }
            if case .differs(let difference) = snippet.outcome {
                let lines = difference.unifiedDiff.split(separator: "\n").map(String.init)
                tellAccepted(page, difference.line, lines)
            }
        }
    }

    private func tellAccepted(_ page: CheckedPage, _ line: Int, _ change: [String]) {
        console.say("\(page.page.source.path):\(line): accepted")
        for line in change { console.say("    " + console.out.difference(line)) }
    }

    private func tell(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            console.note(DiagnosticText(diagnostic).text(style: console.err))
        }
    }

    /// Says how many pages are wrong and how to go on; the code is 4 when only time ran out.
    private func verdict(on failed: [CheckedPage], of all: [CheckedPage]) -> Finished {
        let errors = failed.flatMap(\.diagnostics).count { $0.severity == .error }
        console.note(
            "\(count(errors, "mistake")) on \(failed.count) of \(count(all.count, "page")); "
                + "nothing was published.")
        if failed.contains(where: { $0.hasDifference }), !accepts {
            console.note(
                "Where what was printed is right, --accept writes it into the page.")
        }
        return Finished(outcome: failed.allSatisfy { $0.ranOutOfTime } ? .outOfTime : .wrong)
    }
}

extension CheckedPage {
    /// Whether a snippet printed something else than is written.
    fileprivate var hasDifference: Bool {
        snippets.contains(where: \.isDifferent)
    }

    /// Whether its program was stopped because it took too long.
    fileprivate var ranOutOfTime: Bool {
        if case .timedOut = transcript.ending { return true }
        return false
    }
}

/// A number with its word: `1 page`, `2 pages`.
func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "1 \(word)" : "\(number) \(word)s"
}
