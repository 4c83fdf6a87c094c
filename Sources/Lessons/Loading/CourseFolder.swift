import Foundation

/// Reads the files of a course, by paths relative to its root with `/` between their parts.
public protocol CourseFolder: Sendable {
    /// The bytes of a file; `nil` where there is none.
    func bytes(of path: String) throws -> [UInt8]?
    /// The names of the files and folders in a folder in order, hidden ones apart; `nil` where there is none.
    func names(in path: String) throws -> [String]?
}

extension CourseFolder {
    /// A text file of the course; throws what is wrong where it is missing or not UTF-8.
    public func source(_ path: String) throws(Diagnostics) -> SourceFile {
        let found: [UInt8]?
        do {
            found = try bytes(of: path)
        } catch {
            throw Diagnostics([
                Diagnostic(path: path, message: "The file cannot be read: \(error).")
            ])
        }
        guard let found else {
            throw Diagnostics([Diagnostic(path: path, message: "The file is missing.")])
        }
        return try SourceFile.read(found, path: path)
    }

    /// The names in a folder; none where it is missing or cannot be read.
    func existingNames(in path: String) -> [String] {
        ((try? names(in: path)) ?? nil) ?? []
    }
}

/// A folder on disk.
public struct DiskFolder: CourseFolder {
    /// The course's root.
    public let root: URL

    /// The folder at a path.
    public init(_ root: URL) {
        self.root = root
    }

    /// The bytes of a file; `nil` where there is none.
    public func bytes(of path: String) throws -> [UInt8]? {
        do {
            return Array(try Data(contentsOf: root.appending(path: path)))
        } catch CocoaError.fileReadNoSuchFile {
            return nil
        }
    }

    /// The names in a folder; `nil` where there is none.
    public func names(in path: String) throws -> [String]? {
        do {
            let folder = root.appending(path: path).path(percentEncoded: false)
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { !$0.hasPrefix(".") }.sorted()
        } catch CocoaError.fileReadNoSuchFile {
            return nil
        }
    }
}
