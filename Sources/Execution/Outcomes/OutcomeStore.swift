import Foundation

/// The outcomes of programs that ran before, each in a file named by all that decides it.
///
/// Whoever writes replaces a whole file, so builds at the same time and builds that were killed leave
/// only whole outcomes. A file that cannot be read counts as missing.
struct OutcomeStore: Sendable {
    /// The folder of the files.
    var folder: String
    /// The most files that are kept.
    var limit = 5000
    /// Whether outcomes of earlier runs are used; they are replaced otherwise.
    var isReused = true

    /// The outcome with a name.
    func read(_ key: String) -> ProgramOutcome? {
        guard isReused else { return nil }
        let path = path(key)
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        return try? JSONDecoder().decode(ProgramOutcome.self, from: data)
    }

    /// Keeps an outcome. That there is no room for it harms nobody.
    func write(_ outcome: ProgramOutcome, _ key: String) {
        guard let data = try? JSONEncoder().encode(outcome) else { return }
        try? replaceFile(data, at: path(key))
    }

    /// Deletes the files that were not written for the longest time, where there are too many.
    func prune() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard names.count > limit else { return }
        let stamps = names.compactMap { FileStamp(path: "\(folder)/\($0)") }
        for stamp in stamps.sorted(by: { $0.modified < $1.modified }).prefix(
            names.count - limit / 2)
        {
            unlink(stamp.path)
        }
    }

    /// Whether there is an outcome with a name.
    func holds(_ key: String) -> Bool { access(path(key), R_OK) == 0 }

    private func path(_ key: String) -> String { "\(folder)/\(key).json" }
}
