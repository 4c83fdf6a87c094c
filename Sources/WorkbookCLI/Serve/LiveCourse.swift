import Foundation
import Lessons
import Pages
import Serving

/// A course that is watched and built anew while it is served.
actor LiveCourse: ServedCourse {
    private let build: LiveBuild
    private let workbench: Workbench
    private let console: Console
    /// The files of the latest site that somebody asked for.
    private var made: [String: [UInt8]] = [:]
    private(set) var assets: EditorAssets
    private var current = News()
    private var isBuilt = false
    private var latest = LiveBuild.Result()
    private var told: [Diagnostic] = []

    init(build: LiveBuild, workbench: Workbench, console: Console) {
        self.build = build
        self.workbench = workbench
        self.console = console
        assets = ThemeFolder(of: build.root).editorAssets
    }

    /// Builds once, then again after each change, until the program ends.
    func start() async {
        let published = build.root.file("site/public").path
        var watch = FolderWatch(await build.places, where: { $0 != published })
        await rebuild()
        Task {
            while !Task.isCancelled {
                watch.places = await build.places
                let changes = watch.changes()
                if !changes.isEmpty { await take(changes) }
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    private func take(_ changes: Set<String>) async {
        let folders = Set(
            changes.compactMap {
                $0.dropFirst(build.root.url.path.count + 1).split(separator: "/").first
            })
        if !folders.isDisjoint(with: LiveBuild.engineFiles.map { $0[...] }) {
            await build.forgetEngine()
        }
        if folders == ["work"] {
            await noteDrafts()
        } else {
            await rebuild()
        }
    }

    /// Takes the course as its files are now.
    func rebuild() async {
        let start = ContinuousClock.now
        let result = await build.make()
        isBuilt = true
        if result.site != nil {
            latest = result
            made = [:]
        }
        assets = ThemeFolder(of: build.root).editorAssets
        current.problems = problems(of: result.diagnostics)
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

    /// A file is made when it is first asked for, so that an edit costs the pages that somebody looks at.
    func file(at path: String) -> [UInt8]? {
        guard let site = latest.site else { return fileWithoutSite(at: path) }
        if let known = made[path] { return known }
        let bytes = site.file(at: path)?.bytes
        made[path] = bytes
        return bytes
    }

    /// What is shown where there is no site yet; mistakes come with the news.
    private func fileWithoutSite(at path: String) -> [UInt8]? {
        guard path.hasSuffix(".html") else { return ThemeFolder(of: build.root).files[path] }
        return (isBuilt ? Self.unreadable : Self.unbuilt).bytes(at: path)
    }

    private static let unbuilt = NoticePage(
        title: "The course is being built",
        words: "Its programs run for the first time, which takes a while. Then it is shown here.")

    private static let unreadable = NoticePage(
        title: "This course cannot be read yet",
        words: "As soon as the mistakes are mended, it is shown here.")

    func news(after version: Int) async -> News {
        for _ in 0..<1000 where current.version <= version {
            try? await Task.sleep(for: .milliseconds(25))
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
