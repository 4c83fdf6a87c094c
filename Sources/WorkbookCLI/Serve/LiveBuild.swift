import Checking
import Execution
import Foundation
import Lessons
import Pages

/// Makes the site again and again; a page that did not change is not run again.
actor LiveBuild {
    let root: CourseRoot
    private let jobs: Int
    private let console: Console
    private var runner: PageRunner?
    private var parts = PartReader()
    private var checked: [String: CheckedPage] = [:]

    init(root: CourseRoot, jobs: Int, console: Console) {
        self.root = root
        self.jobs = jobs
        self.console = console
    }

    /// What came of one build.
    struct Result: Sendable {
        /// The site, where the course could be read at all; it may hold pages with mistakes.
        var site: Site?
        var pages: [Page] = []
        var exercises: [Exercise] = []
        /// All that is wrong.
        var diagnostics: [Diagnostic] = []
    }

    /// What an engine is built from, below the root.
    static let engineFiles = ["Sources", "Package.swift"]

    /// The files and folders that decide what the site is: those of every course, and what its pages copy.
    var places: [URL] {
        (["lessons", "exercises", "site", "work"] + Self.engineFiles + parts.copiedFiles)
            .map { root.file($0) }
    }

    /// Forgets the engine: it is built anew at the next build if its sources changed.
    func forgetEngine() {
        runner = nil
        checked = [:]
    }

    /// Reads the course, runs what changed, and makes its site.
    func make() async -> Result {
        do {
            let loaded = try LoadedCourse.load([], at: root, parts: &parts)
            return try await make(loaded)
        } catch let wrong as WrongCourse {
            return Result(diagnostics: wrong.diagnostics)
        } catch let wrong as Diagnostics {
            return Result(diagnostics: wrong.all)
        } catch let wrong as Diagnostic {
            return Result(diagnostics: [wrong])
        } catch let complaint as Complaint {
            return Result(diagnostics: [Diagnostic(message: complaint.sentence)])
        } catch {
            return Result(diagnostics: [Diagnostic(message: "\(error)")])
        }
    }

    private func make(_ loaded: LoadedCourse) async throws -> Result {
        let runner = try await runner(for: loaded.course)
        let stale = loaded.pages.filter { checked[$0.source.path]?.page != $0 }
        let fresh = try await inParallel(stale) { page in
            CheckedPage(page: page, transcript: try await runner.run(page))
        }
        for page in fresh { checked[page.page.source.path] = page }
        let pages = loaded.pages.compactMap { checked[$0.source.path] }
        let site = try await SiteMaker(loaded: loaded).site(of: pages)
        return Result(
            site: site, pages: loaded.pages, exercises: loaded.exercises,
            diagnostics: pages.flatMap(\.diagnostics) + site.problems)
    }

    /// The runner, which is kept: the compiler and the engine are looked up once.
    func runner(for course: Course) async throws -> PageRunner {
        if let runner { return runner }
        let console = console
        let made = try await PageRunner(
            root: root.url.path, engine: course.engine, parallel: jobs,
            onEvent: { event in
                if case .buildingEngine(let product) = event {
                    console.note("building \(product)")
                }
            })
        runner = made
        return made
    }
}
