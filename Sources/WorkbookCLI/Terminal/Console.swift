import Execution
import Foundation

/// Where a command's words go: results to standard output, progress and complaints to standard error.
struct Console: Sendable {
    let out = Style.standard(for: STDOUT_FILENO)
    let err = Style.standard(for: STDERR_FILENO)

    func say(_ line: String) { write(line + "\n", to: .standardOutput) }
    func note(_ line: String) { write(line + "\n", to: .standardError) }

    /// Empties the terminal, where it is one.
    func clear() {
        if out.isTerminal { write("\u{1B}[2J\u{1B}[H", to: .standardOutput) }
    }

    /// Says what takes long.
    @Sendable func tell(_ event: RunEvent) {
        switch event {
        case .buildingEngine(let product):
            note("building \(product), which takes some minutes the first time")
        case .stillRunning(let path, let line, let seconds):
            note("still running \(path)\(line.map { ":\($0)" } ?? "") (\(seconds) s)")
        }
    }

    /// Writes whole lines at once, so that parallel writers do not mix within a line.
    private func write(_ text: String, to handle: FileHandle) {
        handle.write(Data(text.utf8))
    }
}
