import Checking
import Execution
import Foundation
import Lessons
import Pages

/// A checked course becomes its site.
struct SiteMaker {
    let loaded: LoadedCourse

    /// The site of all pages, with its formulas rendered and its theme read.
    func site(of pages: [CheckedPage]) async throws -> Site {
        let formulas = try await formulaSheet(of: pages.map(\.page))
        let toolchain = try await Toolchain.find(cache: CacheFolder(root: loaded.root.url.path))
        let receipt = Receipt(toolchain: toolchain.version, engine: loaded.course.engine?.module)
        return Site(
            course: loaded.course, pages: pages, exercises: loaded.exercises,
            theme: try Theme(files: ThemeFolder(of: loaded.root).files), formulas: formulas,
            receipt: receipt)
    }

    private func formulaSheet(of pages: [Page]) async throws -> FormulaSheet {
        let all = pages.reduce(into: Set<Formula>()) { $0.formUnion($1.formulas) }
            .union(loaded.exercises.flatMap(\.formulas))
        let renderer = FormulaRenderer(
            cacheFolder: loaded.root.file(".build/workbook/formulas").path)
        return try await renderer.render(all)
    }
}
