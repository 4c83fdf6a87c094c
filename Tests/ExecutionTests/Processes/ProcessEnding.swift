import Foundation
import Testing

/// Expects the process whose number a program printed to be gone, or to go in a moment.
func expectGone(_ output: String) async throws {
    let process = try #require(pid_t(output.trimmingCharacters(in: .whitespacesAndNewlines)))
    for _ in 0..<100 where isRunning(process) { try await Task.sleep(for: .milliseconds(20)) }
    #expect(!isRunning(process))
}

/// Whether a process is there and no zombie.
private func isRunning(_ process: pid_t) -> Bool {
    guard kill(process, 0) == 0 else { return false }
    let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return status?.contains(") Z ") != true
}
