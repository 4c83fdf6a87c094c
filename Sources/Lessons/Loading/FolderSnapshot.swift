/// Files of a course as they were at one moment: what is read from equal snapshots is equal.
///
/// ```swift
/// let files = FolderSnapshot(of: ["exercises/lesson1/02-strides"], in: DiskFolder(root))
/// let exercise = try Exercise.load("exercises/lesson1/02-strides", of: lesson, from: files)
/// ```
public struct FolderSnapshot: CourseFolder, Hashable {
    private var files: [String: File] = [:]
    private var folders: [String: [String]] = [:]

    private enum File: Hashable {
        case bytes([UInt8])
        case unreadable(String)
    }

    /// Takes a snapshot of files, and of folders with all that they hold.
    ///
    /// - Parameter paths: relative to the root; what is not there is not there in the snapshot either.
    public init(of paths: [String], in folder: some CourseFolder) {
        for path in paths { take(path, from: folder) }
    }

    private mutating func take(_ path: String, from folder: some CourseFolder) {
        if let names = try? folder.names(in: path) {
            folders[path] = names
            for name in names { take("\(path)/\(name)", from: folder) }
            return
        }
        do {
            files[path] = try folder.bytes(of: path).map(File.bytes)
        } catch {
            files[path] = .unreadable("\(error)")
        }
    }

    /// The bytes that a file had; `nil` where there was none.
    public func bytes(of path: String) throws -> [UInt8]? {
        switch files[path] {
        case .bytes(let bytes): return bytes
        case .unreadable(let reason): throw Unreadable(description: reason)
        case nil: return nil
        }
    }

    /// The names that a folder held; `nil` where there was none.
    public func names(in path: String) -> [String]? { folders[path] }

    private struct Unreadable: Error, CustomStringConvertible {
        var description: String
    }
}
