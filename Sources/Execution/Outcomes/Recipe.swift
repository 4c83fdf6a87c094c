import Foundation

/// All that decides what becomes of a program, each part as its fingerprint: never a path, never a time.
struct Recipe: Sendable, Hashable, Codable {
    /// The code, and the name that the program sees as its file.
    var code: String
    /// The words of its fences that matter.
    var words: String
    /// The toolchain, the recorder and the flags.
    var toolchain: String
    /// The engine.
    var engine: String

    init(_ program: Program, _ compilation: Compilation, outputLimit: Int) {
        func fingerprint(_ parts: [String]) -> String {
            var fingerprint = Fingerprint()
            for part in parts { fingerprint.add(part) }
            return fingerprint.text
        }
        code = fingerprint([ProgramText(program).content(path: program.path)])
        words = fingerprint(
            program.allSnippets.map { "\($0.options.mode) \($0.options.showsValues)" } + [
                program.isRun ? "run" : "check",
                "\(program.reportedSnippets.count) \(outputLimit)",
            ])
        toolchain = fingerprint(
            [compilation.support.fingerprint] + Compilation.flags)
        engine = compilation.engine?.fingerprint ?? ""
    }

    /// The name of the outcome.
    var key: String {
        var fingerprint = Fingerprint()
        for part in [code, words, toolchain, engine] { fingerprint.add(part) }
        return fingerprint.text
    }

    /// Why a program with this recipe has no outcome, in words.
    func reason(since old: Recipe?) -> String {
        guard let old else { return "it has not run here before" }
        let changes = [
            code == old.code ? nil : "its code has changed",
            words == old.words ? nil : "the words of its fences have changed",
            toolchain == old.toolchain ? nil : "the toolchain is another one",
            engine == old.engine ? nil : "the engine has changed",
        ].compactMap(\.self)
        return changes.isEmpty
            ? "its outcome was not kept, because a limit stopped it or the cache was full"
            : changes.joined(separator: ", ") + " since it was checked last"
    }
}

/// The recipes of the programs of each page when it was checked last, to tell what changed.
struct Recipes: Sendable {
    /// The folder of the files.
    var folder: String

    /// The recipes of a page by the labels of its programs.
    func recipes(ofPage path: String) -> [String: Recipe] {
        let data = FileManager.default.contents(atPath: file(path))
        return data.flatMap { try? JSONDecoder().decode([String: Recipe].self, from: $0) } ?? [:]
    }

    /// Keeps the recipes of a page, where they are news.
    func note(_ path: String, _ recipes: [(label: String, recipe: Recipe)]) {
        let new = Dictionary(recipes.map { ($0.label, $0.recipe) }) { first, _ in first }
        guard new != self.recipes(ofPage: path), let data = try? JSONEncoder().encode(new) else {
            return
        }
        try? replaceFile(data, at: file(path))
    }

    /// Forgets the pages that were not checked for the longest time, where there are too many.
    func prune() { FolderLimit(files: 20_000, bytes: 64 << 20).apply(to: folder) }

    private func file(_ path: String) -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(path)
        return "\(folder)/\(fingerprint.text.prefix(24)).json"
    }
}
