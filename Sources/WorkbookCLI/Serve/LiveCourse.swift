import Foundation
import Lessons
import Pages
import Serving

/// A course that is watched and built anew while it is served.
actor LiveCourse: ServedCourse {
    private let build: LiveBuild
    private let workbench: Workbench
    private let console: Console
    private var files: [String: [UInt8]] = [:]
    private var current = News()
    private var latest = LiveBuild.Result()
    private var told: [Diagnostic] = []

    init(build: LiveBuild, workbench: Workbench, console: Console) {
        self.build = build
        self.workbench = workbench
        self.console = console
    }

    /// Builds once, then again after each change, until the program ends.
    func start() async {
        let root = build.root
        var watch = FolderWatch(
            ["lessons", "exercises", "site", "work", "Sources"].map { root.file($0) },
            where: { $0 != root.file("site/public").path })
        await rebuild()
        Task {
            while !Task.isCancelled {
                try await Task.sleep(for: .milliseconds(150))
                let changes = watch.changes()
                if !changes.isEmpty { await take(changes) }
            }
        }
    }

    private func take(_ changes: Set<String>) async {
        let folders = Set(
            changes.compactMap {
                $0.dropFirst(build.root.url.path.count + 1).split(separator: "/").first
            })
        if folders.contains("Sources") { await build.forgetEngine() }
        if folders == ["work"] {
            await noteDrafts()
        } else {
            await rebuild()
        }
    }

    private func rebuild() async {
        let start = ContinuousClock.now
        let result = await build.make()
        if let site = result.site {
            latest = result
            files = Dictionary(site.files.map { ($0.path, $0.bytes) }) { first, _ in first }
        }
        current.problems = problems(of: result.diagnostics)
        current.pages = files.filter { $0.key.hasSuffix(".html") || $0.key.hasSuffix(".css") }
            .mapValues(shortName)
        await noteDrafts()
        tell(result.diagnostics, since: start)
    }

    private func noteDrafts() async {
        current.drafts = await workbench.versions(of: latest.exercises)
        current.version += 1
    }

    private func tell(_ diagnostics: [Diagnostic], since start: ContinuousClock.Instant) {
        let seconds = String(format: "%.2f", (ContinuousClock.now - start) / .seconds(1))
        if diagnostics != told {
            for diagnostic in diagnostics {
                console.note(DiagnosticText(diagnostic).text(style: console.err))
            }
        }
        told = diagnostics
        let verdict = diagnostics.isEmpty ? "all right" : count(diagnostics.count, "mistake")
        console.note("built in \(seconds) s: \(verdict)")
    }

    private func problems(of diagnostics: [Diagnostic]) -> [Problem] {
        diagnostics.map { diagnostic in
            let place = Place(of: diagnostic, in: latest)
            return Problem(
                words: DiagnosticText(diagnostic).plain, page: place?.page, anchor: place?.anchor)
        }
    }

    func file(at path: String) -> [UInt8]? {
        let isMissing = files.isEmpty && path.hasSuffix(".html")
        return files[path] ?? (isMissing ? Array(emptyPage(at: path).utf8) : nil)
    }

    /// What is shown where the course cannot be read yet; the mistakes come with the news.
    private func emptyPage(at path: String) -> String {
        let root = String(repeating: "../", count: path.count { $0 == "/" })
        return """
            <!DOCTYPE html><html lang="en" data-root="\(root)"><head><meta charset="utf-8">\
            <title>Workbook</title></head><body><main id="site.main">\
            <h1>This course cannot be read yet</h1></main></body></html>
            """
    }

    func news(after version: Int) async -> News {
        for _ in 0..<250 where current.version <= version {
            try? await Task.sleep(for: .milliseconds(100))
        }
        return current
    }

    func draft(of exercise: String) throws -> Draft? {
        try named(exercise).map(workbench.draft)
    }

    func save(_ edit: Edit, of exercise: String) async throws -> SaveOutcome? {
        guard let exercise = named(exercise) else { return nil }
        let outcome = try workbench.save(edit, of: exercise)
        await noteDrafts()
        return outcome
    }

    func run(_ exercise: String) async throws -> [StyledPart] {
        guard let exercise = named(exercise), let course = course else { return [] }
        return try await workbench.run(exercise, with: build.runner(for: course))
    }

    func check(_ exercise: String) async throws -> [StyledPart] {
        guard let exercise = named(exercise) else { return [] }
        return try await workbench.check(exercise)
    }

    private var course: Course? { latest.site?.course }

    private func named(_ id: String) -> Exercise? { latest.exercises.first { $0.id == id } }
}

/// Where on the site a diagnostic belongs.
private struct Place {
    var page: String
    var anchor: String?

    init?(of diagnostic: Diagnostic, in build: LiveBuild.Result) {
        guard let path = diagnostic.path, let page = build.site?.address(ofFile: path) else {
            return nil
        }
        let parts = page.split(separator: "#", maxSplits: 1).map(String.init)
        self.page = parts[0]
        if parts.count > 1 {
            anchor = parts[1]
        } else if let line = diagnostic.position?.line {
            let source = build.pages.first { $0.source.path == path }
            let before = source?.snippets.last { $0.firstLine - 1 <= line && !$0.options.isHidden }
            anchor = before.map { "snippet.\($0.number)" }
        }
    }
}
