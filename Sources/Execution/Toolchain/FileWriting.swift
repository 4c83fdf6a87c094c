import Foundation
import Lessons

/// Runs the body; an error of the file system becomes one sentence with the path in it.
func describingErrors<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch {
        throw Diagnostic(
            path: path, message: "cannot be written: \(error.systemReason)",
            advice: "Programs are compiled and run there; it must be a folder that can be written.")
    }
}

/// Writes a file that nobody else reads while it is written.
func writeFile(_ data: Data, to path: String) throws {
    try describingErrors(path) { try data.write(to: URL(fileURLWithPath: path)) }
}

/// Writes a file whole: whoever reads it sees the old bytes or the new ones.
func replaceFile(_ data: Data, at path: String) throws {
    let fresh = "\(path).\(UUID().uuidString)"
    try writeFile(data, to: fresh)
    guard rename(fresh, path) == 0 else {
        let reason = String(cString: strerror(errno))
        unlink(fresh)
        throw Diagnostic(path: path, message: "cannot be written: \(reason)")
    }
}
