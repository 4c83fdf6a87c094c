import Foundation
import Lessons

/// Turns TeX into markup with KaTeX: one process for all formulas of a course, and none where all are known.
///
///     let renderer = FormulaRenderer(cacheFolder: ".build/workbook/formulas")
///     let sheet = try await renderer.render(pages.reduce(into: []) { $0.formUnion($1.formulas) })
public struct FormulaRenderer: Sendable {
    /// The folder in which markup is kept from build to build; it can be deleted at any time.
    public var cacheFolder: String
    /// The folders in which `node` is looked for.
    public var searchPath: String

    /// A renderer.
    public init(
        cacheFolder: String,
        searchPath: String = ProcessInfo.processInfo.environment["PATH"] ?? ""
    ) {
        self.cacheFolder = cacheFolder
        self.searchPath = searchPath
    }

    /// The markup of the formulas; those that KaTeX cannot read are among the sheet's errors.
    ///
    /// - Throws: ``Lessons/Diagnostic`` when there are formulas to render and node or KaTeX is missing.
    public func render(_ formulas: Set<Formula>) async throws -> FormulaSheet {
        guard !formulas.isEmpty else { return FormulaSheet() }
        var known = FormulaCache.read(from: cacheFolder) ?? FormulaCache()
        let unknown = formulas.subtracting(known.entries.keys)
        if !unknown.isEmpty {
            var fresh = try await KaTeX(searchPath: searchPath).render(unknown)
            // Markup belongs to the style sheet of its version, so versions are never mixed.
            if !known.entries.isEmpty, known.version != fresh.version {
                fresh = try await KaTeX(searchPath: searchPath).render(formulas)
                known = FormulaCache()
            }
            known.take(fresh, neededNow: formulas)
            try known.write(to: cacheFolder)
        }
        return try known.sheet(of: formulas)
    }
}

/// The `katex` package, found by node.
private struct KaTeX {
    var node: String

    init(searchPath: String) throws {
        let candidates = searchPath.split(separator: ":").map { "\($0)/node" }
        let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let found else {
            throw Diagnostic(
                message: "formulas need node, and there is none on PATH", advice: Self.advice)
        }
        node = found
    }

    func render(_ formulas: Set<Formula>) async throws -> FormulaCache {
        let list = formulas.sorted {
            ($0.tex, $0.isDisplay ? 1 : 0) < ($1.tex, $1.isDisplay ? 1 : 0)
        }
        let result = try await ProcessRunner().run(command(for: list))
        guard result.succeeded,
            let answer = try? JSONDecoder().decode(Answer.self, from: Data(result.output)),
            answer.results.count == list.count
        else { throw failure(result) }
        return FormulaCache(
            version: answer.version, styles: answer.styles, fontFolder: answer.fonts,
            entries: Dictionary(uniqueKeysWithValues: zip(list, answer.results)))
    }

    private func command(for formulas: [Formula]) throws -> ProcessCommand {
        let script = String(decoding: PackageResources.formulas_js, as: UTF8.self)
        let inherited = ProcessInfo.processInfo.environment["NODE_PATH"] ?? ""
        let folders = [inherited, "/usr/share/nodejs", "/usr/local/lib/node_modules"]
        return ProcessCommand(
            node, ["-e", script],
            environment: ["NODE_PATH": folders.filter { !$0.isEmpty }.joined(separator: ":")],
            input: Array(try JSONEncoder().encode(formulas)),
            limits: ProcessLimits(seconds: 60, outputBytes: 1 << 28))
    }

    private func failure(_ result: ProcessResult) -> Diagnostic {
        if result.ending == .exited(9) {
            return Diagnostic(
                message: "formulas need the package katex, and \(node) does not find it",
                advice: Self.advice)
        }
        return Diagnostic(
            message: "KaTeX did not render the formulas",
            quote: result.errorText.split(separator: "\n").last.map(String.init),
            advice: Self.advice)
    }

    private static let advice =
        "install KaTeX with `apt-get install katex`, or with `npm install katex`"

    private struct Answer: Decodable {
        var version: String
        var styles: String
        var fonts: String
        var results: [FormulaCache.Entry]
    }
}
