import Foundation

/// Looks at files again and again, and tells which were saved.
struct Watcher {
    /// What a file was like: a save changes one of these.
    private struct Stamp: Equatable {
        var time: Date?
        var size: Int?
    }

    private let files: [URL]
    private var stamps: [Stamp]

    init(_ files: [URL]) {
        self.files = files
        stamps = files.map(Self.stamp)
    }

    /// What happened to files, by their places.
    struct Changes: Equatable {
        var saved: [Int] = []
        var gone: [Int] = []
    }

    /// Waits until files have changed, and are as they were a moment ago: an editor may write a file in several steps.
    mutating func changes() async throws -> Changes {
        while true {
            let now = files.map(Self.stamp)
            if now != stamps {
                // An editor that saves by renaming takes the file away for a moment.
                let isGone = now.contains { $0.size == nil }
                try await Task.sleep(for: .milliseconds(isGone ? 300 : 30))
                if files.map(Self.stamp) == now { return take(now) }
            } else {
                try await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    private mutating func take(_ now: [Stamp]) -> Changes {
        let changed = files.indices.filter { now[$0] != stamps[$0] }
        stamps = now
        return Changes(
            saved: changed.filter { now[$0].size != nil },
            gone: changed.filter { now[$0].size == nil })
    }

    private static func stamp(of file: URL) -> Stamp {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        return Stamp(
            time: attributes?[.modificationDate] as? Date,
            size: (attributes?[.size] as? NSNumber)?.intValue)
    }
}
