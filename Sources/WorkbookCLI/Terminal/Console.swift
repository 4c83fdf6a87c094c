import Foundation

/// Where a command's words go: results to standard output, progress and complaints to standard error.
struct Console: Sendable {
    let out = Style.standard(for: STDOUT_FILENO)
    let err = Style.standard(for: STDERR_FILENO)

    func say(_ line: String) { write(line + "\n", to: .standardOutput) }
    func note(_ line: String) { write(line + "\n", to: .standardError) }

    /// Writes whole lines at once, so that parallel writers do not mix within a line.
    private func write(_ text: String, to handle: FileHandle) {
        handle.write(Data(text.utf8))
    }
}
