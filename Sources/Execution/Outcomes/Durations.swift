import Foundation
import Synchronization

/// How long the programs of each page took when they last ran, so that long ones can begin first.
final class Durations: Sendable {
    private let path: String
    private let seconds: Mutex<[String: Double]>

    /// Reads what an earlier build kept in a file; nothing is known where it cannot be read.
    init(path: String) {
        self.path = path
        let data = FileManager.default.contents(atPath: path)
        let known = data.flatMap { try? JSONDecoder().decode([String: Double].self, from: $0) }
        seconds = Mutex(known ?? [:])
    }

    /// The seconds of a page; infinite for one that never ran, which may take long.
    subscript(page: String) -> Double {
        seconds.withLock { $0[page] ?? .infinity }
    }

    /// Notes how long a page took, and keeps it where that is news.
    func note(_ page: String, _ duration: Double) {
        let data = seconds.withLock { seconds -> Data? in
            if let known = seconds[page], abs(known - duration) <= 0.25 * duration { return nil }
            seconds[page] = duration
            return try? JSONEncoder().encode(seconds)
        }
        if let data { try? replaceFile(data, at: path) }
    }
}
