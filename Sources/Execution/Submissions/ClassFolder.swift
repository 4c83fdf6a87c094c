import Foundation
import Lessons

/// What a class handed in: a folder for each student, or the archive that Canvas or Moodle makes.
public struct ClassFolder: Sendable {
    /// The students by name, in order.
    public let students: [StudentWork]
    /// What lies beside them and belongs to nobody, in order: it is not read.
    public let strays: [String]

    /// Reads which students there are; their files are read when they are asked for.
    ///
    /// - Parameter path: a folder with a folder for each student, or a `.zip` archive.
    /// - Throws: ``Lessons/Diagnostic`` when it is neither.
    public init(_ path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Diagnostic(path: path, message: "There is no such folder or archive.")
        }
        (students, strays) = try isFolder.boolValue ? Self.folder(path) : Self.archive(path)
    }

    /// A folder with a folder for each student, or what an archive becomes when it is unpacked.
    private static func folder(_ path: String) throws -> ([StudentWork], strays: [String]) {
        guard let all = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw Diagnostic(path: path, message: "The folder cannot be read.")
        }
        let names = all.filter { !HandedIn.isHidden($0) }.sorted()
        let folders = names.filter { kind(of: "\(path)/\($0)") == S_IFDIR }
        let students = folders.compactMap { name in
            HandedIn.student(ofFolder: name).map {
                StudentWork(name: $0, isLate: false, files: .folder("\(path)/\(name)"))
            }
        }
        let loose = names.filter { kind(of: "\(path)/\($0)") == S_IFREG }
            .compactMap { name in HandedIn(archivePath: name).map { ($0, name) } }
        let unpacked = byStudent(loose) { .named($0, in: path) }
        let read = Set(loose.map(\.1)).union(
            folders.filter { HandedIn.student(ofFolder: $0) != nil })
        return (
            (students + unpacked).sorted { $0.name < $1.name }, names.filter { !read.contains($0) }
        )
    }

    /// What a path leads to; a link is a link.
    private static func kind(of path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
    }

    private static func archive(_ path: String) throws -> ([StudentWork], strays: [String]) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Diagnostic(path: path, message: "The archive cannot be read.")
        }
        let archive = try ZipArchive(Array(data), path: path)
        let entries = archive.entries.filter { !HandedIn.isHidden($0.path) }
        let files = entries.compactMap { entry in
            HandedIn(archivePath: entry.path).map { ($0, entry) }
        }
        let strays = entries.map(\.path).filter { HandedIn(archivePath: $0) == nil }
        let students = byStudent(files) { entries in
            .bytes(entries.mapValues { archive.contents(of: $0) ?? [] })
        }
        return (students, strays.sorted())
    }

    /// Puts the files of each student together; a later hand-in of the same file counts.
    private static func byStudent<Place>(
        _ files: [(HandedIn, Place)], _ work: ([String: Place]) -> StudentWork.Files
    ) -> [StudentWork] {
        Dictionary(grouping: files) { $0.0.student }.sorted { $0.key < $1.key }.map { name, files in
            let inOrder = files.sorted { $0.0.attempt < $1.0.attempt }
            let last = Dictionary(inOrder.map { ($0.0.name, $0.1) }) { _, later in later }
            return StudentWork(
                name: name, isLate: files.contains { $0.0.isLate }, files: work(last))
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
        /// Files of a folder that have other names there.
        case named([String: String], in: String)
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
        case .named(let places, let folder):
            guard let place = names.lazy.compactMap({ places[$0] }).first else {
                throw SubmissionError("\(exercise.fileName) is not there")
            }
            return try Submission(reading: place, below: folder)
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
