import Foundation

/// Tells which files at some places changed, by asking again and again.
///
/// Asking costs a few microseconds a file, works on every file system, and misses nothing that stays.
public struct FolderWatch: Sendable {
    /// What tells one state of a file from another.
    fileprivate struct Stamp: Hashable {
        var seconds: Int
        var nanoseconds: Int
        var size: Int64
        var inode: UInt64
    }

    /// The files, and the folders with all that they hold, that are watched.
    public var places: [URL]
    private let isWatched: @Sendable (String) -> Bool
    private var stamps: [String: Stamp]

    /// Starts to watch.
    ///
    /// - Parameters:
    ///   - places: files, and folders with all that they hold.
    ///   - isWatched: whether a file or folder counts, by its path; a folder that does not is not entered.
    public init(
        _ places: [URL], where isWatched: @escaping @Sendable (String) -> Bool = { _ in true }
    ) {
        self.places = places
        self.isWatched = isWatched
        stamps = Self.stamps(at: places, where: isWatched)
    }

    /// The paths of files that are new, gone or different since the last time this was asked.
    public mutating func changes() -> Set<String> {
        let now = Self.stamps(at: places, where: isWatched)
        defer { stamps = now }
        let touched = now.filter { stamps[$0.key] != $0.value }.map(\.key)
        let gone = stamps.keys.filter { now[$0] == nil }
        return Set(touched + gone)
    }

    private static func stamps(
        at places: [URL], where isWatched: (String) -> Bool
    ) -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        var open = places.map(\.path)
        while let path = open.popLast() {
            var status = stat()
            guard isWatched(path), lstat(path, &status) == 0 else { continue }
            if status.st_mode & S_IFMT == S_IFDIR {
                let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
                // Editors write beside a file and rename: hidden files come and go.
                open += names.filter { !$0.hasPrefix(".") }.map { "\(path)/\($0)" }
            } else {
                stamps[path] = Stamp(status)
            }
        }
        return stamps
    }
}

extension FolderWatch.Stamp {
    fileprivate init(_ status: stat) {
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        seconds = Int(time.tv_sec)
        nanoseconds = Int(time.tv_nsec)
        size = Int64(status.st_size)
        inode = UInt64(status.st_ino)
    }
}
