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
            theme: try Theme(files: themeFiles()), formulas: formulas, receipt: receipt)
    }

    private func formulaSheet(of pages: [Page]) async throws -> FormulaSheet {
        let all = pages.reduce(into: Set<Formula>()) { $0.formUnion($1.formulas) }
            .union(loaded.exercises.flatMap(\.formulas))
        let renderer = FormulaRenderer(
            cacheFolder: loaded.root.file(".build/workbook/formulas").path)
        return try await renderer.render(all)
    }

    /// The files of the course's theme, by path relative to `site/`; the published site is not a part of it.
    private func themeFiles() throws -> [String: [UInt8]] {
        let folder = loaded.root.file("site")
        guard let names = FileManager.default.subpaths(atPath: folder.path) else {
            throw Complaint(
                .usage,
                "the course has no theme: \(folder.path) is missing. It holds the site's "
                    + "templates, styles and scripts.")
        }
        var files: [String: [UInt8]] = [:]
        for name in names where !isPublished(name) {
            if let data = FileManager.default.contents(
                atPath: folder.appendingPathComponent(name).path)
            {
                files[name] = Array(data)
            }
        }
        return files
    }

    private func isPublished(_ name: String) -> Bool {
        let first = name.split(separator: "/").first ?? ""
        return first == "public" || first.hasPrefix(".")
    }
}
