import Foundation
import Lessons

/// The formulas rendered so far, all by one version of KaTeX.
struct FormulaCache: Codable {
    /// The version that rendered them.
    var version = ""
    /// Its style sheet.
    var styles = ""
    /// Where its fonts are.
    var fontFolder = ""
    /// What became of each formula.
    var entries: [Formula: Entry] = [:]

    /// The markup of a formula, or why there is none.
    struct Entry: Codable {
        var markup: String?
        var error: String?
    }

    /// More than this many formulas are not kept from build to build.
    private static let limit = 20_000

    /// What an earlier build kept; `nil` where there is nothing, or nothing that can be used.
    static func read(from folder: String) -> FormulaCache? {
        guard let data = FileManager.default.contents(atPath: path(in: folder)),
            let cache = try? JSONDecoder().decode(FormulaCache.self, from: data),
            FileManager.default.fileExists(atPath: cache.fontFolder)
        else { return nil }
        return cache
    }

    /// Adds what was just rendered; old formulas go where there are too many.
    mutating func take(_ fresh: FormulaCache, neededNow: Set<Formula>) {
        (version, styles, fontFolder) = (fresh.version, fresh.styles, fresh.fontFolder)
        entries.merge(fresh.entries) { _, new in new }
        if entries.count > Self.limit { entries = entries.filter { neededNow.contains($0.key) } }
    }

    /// Keeps the formulas for the next build: whoever reads the file sees the old bytes or the new ones.
    func write(to folder: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            let file = URL(fileURLWithPath: Self.path(in: folder))
            try JSONEncoder().encode(self).write(to: file, options: .atomic)
        } catch {
            throw Diagnostic(
                path: Self.path(in: folder),
                message: "cannot be written: \(error.localizedDescription)")
        }
    }

    /// The sheet of some formulas, with the fonts that its styles name.
    func sheet(of formulas: Set<Formula>) throws -> FormulaSheet {
        let needed = entries.filter { formulas.contains($0.key) }
        return FormulaSheet(
            markup: needed.compactMapValues(\.markup), errors: needed.compactMapValues(\.error),
            styles: styles, fonts: try fonts())
    }

    private func fonts() throws -> [String: [UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: fontFolder)
        let fonts = names.filter { $0.hasSuffix(".woff2") }.map { name in
            (
                name,
                FileManager.default.contents(atPath: "\(fontFolder)/\(name)").map(Array.init) ?? []
            )
        }
        return Dictionary(uniqueKeysWithValues: fonts)
    }

    private static func path(in folder: String) -> String { "\(folder)/katex.json" }
}
