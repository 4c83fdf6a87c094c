import Foundation
import Synchronization

/// The sessions of started programs that have not been seen to end.
final class LiveSessions: Sendable {
    static let shared = LiveSessions()
    private let leaders = Mutex<Set<pid_t>>([])

    func insert(_ leader: pid_t) { leaders.withLock { _ = $0.insert(leader) } }

    /// Kills what is left of a session whose leader was not waited for yet.
    func end(_ leader: pid_t) {
        Self.kill(leader)
        leaders.withLock { _ = $0.remove(leader) }
    }

    func killAll() {
        leaders.withLock { $0.forEach(Self.kill) }
    }

    /// Kills the leader's group, then the other groups of its session: a program may give the programs
    /// that it starts groups of their own, as Foundation does.
    private static func kill(_ leader: pid_t) {
        Foundation.kill(-leader, SIGKILL)
        var killed: Set<pid_t> = []
        while true {
            let found = processes.filter { $0 != leader && getsid($0) == leader }
            if found.allSatisfy(killed.contains) { return }
            for process in found { Foundation.kill(process, SIGKILL) }
            killed.formUnion(found)
        }
    }

    /// All processes of the machine; none where there is no `/proc`.
    private static var processes: [pid_t] {
        guard let folder = opendir("/proc") else { return [] }
        defer { closedir(folder) }
        var processes: [pid_t] = []
        while let entry = readdir(folder) {
            let number = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 1) { atoi($0) }
            }
            if number > 0 { processes.append(number) }
        }
        return processes
    }
}
