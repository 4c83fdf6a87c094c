import Foundation
import Lessons

/// The outcomes of programs that ran before, each in a file named by all that decides it.
///
/// Whoever writes replaces a whole file, so builds at the same time and builds that were killed leave
/// only whole outcomes. A file that cannot be read counts as missing.
struct OutcomeStore: Sendable {
    /// The folder of the files.
    var folder: String
    /// How much is kept.
    var limit = FolderLimit(files: 20_000, bytes: 512 << 20)
    /// Whether outcomes of earlier runs are used; they are replaced otherwise.
    var isReused = true

    /// The outcome with a name.
    func read(_ key: String) -> ProgramOutcome? {
        guard isReused else { return nil }
        let path = path(key)
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        // What is used is not the oldest when there is too much.
        utimes(path, nil)
        return try? JSONDecoder.ofAllNumbers.decode(ProgramOutcome.self, from: data)
    }

    /// Keeps an outcome. That there is no room for it harms nobody.
    func write(_ outcome: ProgramOutcome, _ key: String) {
        guard let data = try? JSONEncoder.ofAllNumbers.encode(outcome) else { return }
        try? replaceFile(data, at: path(key))
    }

    /// Deletes the outcomes that were not used for the longest time, where there are too many.
    func prune() { limit.apply(to: folder) }

    /// Whether there is an outcome with a name.
    func holds(_ key: String) -> Bool { access(path(key), R_OK) == 0 }

    private func path(_ key: String) -> String { "\(folder)/\(key).json" }
}
