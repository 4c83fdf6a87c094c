import Foundation
import Lessons

/// What a class handed in: a folder for each student, or the archive that Canvas or Moodle makes.
public struct ClassFolder: Sendable {
    /// The students by name, in order.
    public let students: [StudentWork]

    /// Reads which students there are; their files are read when they are asked for.
    ///
    /// - Parameter path: a folder with a folder for each student, or a `.zip` archive.
    /// - Throws: ``Lessons/Diagnostic`` when it is neither.
    public init(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Diagnostic(path: path, message: "There is no such folder or archive.")
        }
        students = try isFolder.boolValue ? Self.folders(in: path) : Self.archive(path)
    }

    private static func folders(in path: String) throws -> [StudentWork] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        return names.filter { !$0.hasPrefix(".") && isFolder("\(path)/\($0)") }.map {
            StudentWork(name: $0, isLate: false, files: .folder("\(path)/\($0)"))
        }
    }

    /// A link to a folder is none.
    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func archive(_ path: String) throws -> [StudentWork] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Diagnostic(path: path, message: "The archive cannot be read.")
        }
        let archive = try ZipArchive(Array(data), path: path)
        var works: [String: [(HandedIn, ZipArchive.Entry)]] = [:]
        for entry in archive.entries {
            guard let file = HandedIn(archivePath: entry.path) else { continue }
            works[file.student, default: []].append((file, entry))
        }
        return works.sorted { $0.key < $1.key }.map { name, files in
            var contents: [String: [UInt8]] = [:]
            // A later hand-in of the same file comes later, and counts.
            for (file, entry) in files.sorted(by: { $0.0.attempt < $1.0.attempt }) {
                contents[file.name] = archive.contents(of: entry) ?? []
            }
            return StudentWork(
                name: name, isLate: files.contains { $0.0.isLate }, files: .bytes(contents))
        }
    }
}

/// What one student handed in.
public struct StudentWork: Sendable {
    /// Who: the folder's name, or what the archive calls them.
    public let name: String
    /// Whether the archive says that it came late.
    public let isLate: Bool

    let files: Files

    /// What one student handed in as a folder.
    public init(name: String, folder: String) {
        self.init(name: name, isLate: false, files: .folder(folder))
    }

    init(name: String, isLate: Bool, files: Files) {
        self.name = name
        self.isLate = isLate
        self.files = files
    }

    enum Files: Sendable {
        case folder(String)
        case bytes([String: [UInt8]])
    }

    /// The file for an exercise, found by a fixed list of names; nothing else that was handed in is read.
    ///
    /// - Throws: ``SubmissionError`` with the reason when there is none, or when it is not taken.
    public func submission(for exercise: Exercise) throws -> Submission {
        let names = ["\(exercise.id).swift", "work/\(exercise.id).swift", exercise.fileName]
        switch files {
        case .bytes(let contents):
            guard let name = names.first(where: { contents[$0] != nil }),
                let bytes = contents[name]
            else { throw SubmissionError("\(exercise.fileName) is not there") }
            return try Submission(bytes: bytes, shownAs: name)
        case .folder(let folder):
            let missing = SubmissionError("\(exercise.fileName) is not there")
            for name in names {
                do {
                    return try Submission(reading: name, below: folder)
                } catch let error as SubmissionError {
                    if error.reason != "\(name) is not there" { throw error }
                }
            }
            throw missing
        }
    }
}

/// A file of an archive: whose, and what it was called.
struct HandedIn: Hashable {
    var student: String
    var name: String
    var isLate = false
    /// Canvas numbers repeated hand-ins: `name-1.swift`, `name-2.swift`.
    var attempt = 0

    /// Reads the name that Canvas or Moodle gave to a file; `nil` where it is none of theirs, or leads elsewhere.
    init?(archivePath path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard !parts.contains(""), !parts.contains(".."), !parts.contains(".") else { return nil }
        if let folder = parts.first, let match = folder.wholeMatch(of: Self.moodle) {
            self.init(
                student: String(match.1), name: parts.dropFirst().joined(separator: "/"))
        } else if parts.count == 1, let match = path.wholeMatch(of: Self.canvas) {
            self.init(
                student: String(match.1) + "_" + String(match.3), name: String(match.4) + ".swift",
                isLate: match.2 != nil, attempt: match.5.flatMap { Int($0) } ?? 0)
        } else if parts.count > 1 {
            self.init(student: parts[0], name: parts.dropFirst().joined(separator: "/"))
        } else {
            return nil
        }
    }

    private init(student: String, name: String, isLate: Bool = false, attempt: Int = 0) {
        self.student = student
        self.name = name
        self.isLate = isLate
        self.attempt = attempt
    }

    /// `Ada Lovelace_4242_assignsubmission_file_`: the name and the participant's number.
    private static var moodle: Regex<(Substring, Substring)> {
        #/(.+_[0-9]+)_assignsubmission_file_?/#
    }

    /// `lovelaceada_LATE_4242_998877_strides-and-offsets-2.swift`.
    private static var canvas:
        Regex<(Substring, Substring, Substring?, Substring, Substring, Substring?)>
    {
        #/([^_]+)_(LATE_)?([0-9]+)_[0-9]+_(.+?)(?:-([0-9]+))?\.swift/#
    }
}
