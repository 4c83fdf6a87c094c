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

    /// Waits until files have changed; the places of those that did.
    mutating func changes() async throws -> [Int] {
        while true {
            let now = files.map(Self.stamp)
            let changed = files.indices.filter { now[$0] != stamps[$0] && now[$0].size != nil }
            stamps = now
            if !changed.isEmpty { return changed }
            try await Task.sleep(for: .milliseconds(200))
        }
    }

    private static func stamp(of file: URL) -> Stamp {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        return Stamp(
            time: attributes?[.modificationDate] as? Date,
            size: (attributes?[.size] as? NSNumber)?.intValue)
    }
}
