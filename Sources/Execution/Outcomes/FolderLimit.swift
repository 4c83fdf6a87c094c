import Foundation

/// How much a folder of files that can be made again may hold.
struct FolderLimit: Sendable, Hashable {
    /// The most files.
    var files: Int
    /// The most bytes in them.
    var bytes: Int

    /// Deletes the files that changed longest ago until half of what is allowed is left, where there is too much.
    func apply(to folder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let stamps = names.compactMap { FileStamp(path: "\(folder)/\($0)") }
        let size = stamps.map(\.size).reduce(0, +)
        guard stamps.count > files || size > bytes else { return }
        var left = (files: stamps.count, bytes: size)
        for stamp in stamps.sorted(by: { $0.modified < $1.modified }) {
            guard left.files > files / 2 || left.bytes > bytes / 2 else { return }
            unlink(stamp.path)
            left.files -= 1
            left.bytes -= stamp.size
        }
    }
}
