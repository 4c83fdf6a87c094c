import Foundation

/// A file's size and time of change: different after every edit, and cheap to ask for.
struct FileStamp: Sendable, Hashable, Codable {
    var path: String
    var size: Int
    /// In nanoseconds since 1970.
    var modified: Int

    init(path: String, size: Int, modified: Int) {
        self.path = path
        self.size = size
        self.modified = modified
    }

    /// The stamp of a file; `nil` when there is none.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        self.init(
            path: path, size: Int(status.st_size),
            modified: time.tv_sec * 1_000_000_000 + time.tv_nsec)
    }
}

/// The files that an engine is built from: the package's manifest, and the source folders of its
/// module and of every module of the package that these import.
struct EngineSources {
    var root: String
    /// The source folders, below the root.
    var folders: [String]

    init(root: String, folders: [String]) {
        self.root = root
        self.folders = folders
    }

    /// Finds the folders by following imports; all of `Sources` where the package is laid out otherwise.
    init(root: String, module: String) {
        self.init(root: root, folders: [])
        var names = [module]
        while let name = names.popLast() {
            let folder = "Sources/\(name)"
            guard !folders.contains(folder), !files(in: folder).isEmpty else { continue }
            folders.append(folder)
            names += files(in: folder).flatMap { importedModules(in: text(of: $0)) }
        }
        if folders.isEmpty { folders = ["Sources"] }
    }

    /// The stamp of each file and of each source folder, which changes as files come and go.
    func stamps() -> [FileStamp] {
        (folders + files()).compactMap { FileStamp(path: "\(root)/\($0)") }
    }

    /// Equal for files with equal names and contents.
    func fingerprint() -> String {
        var fingerprint = Fingerprint()
        for file in files() {
            fingerprint.add(file)
            fingerprint.add(FileManager.default.contents(atPath: "\(root)/\(file)") ?? Data())
        }
        return fingerprint.text
    }

    /// The paths below the root, sorted.
    func files() -> [String] {
        (["Package.swift"] + folders.flatMap(files)).sorted()
    }

    private func files(in folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
        return (names?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".swift") || $0.hasSuffix(".c") || $0.hasSuffix(".h") }
            .map { "\(folder)/\($0)" }
    }

    private func text(of file: String) -> String {
        let data = FileManager.default.contents(atPath: "\(root)/\(file)") ?? Data()
        return String(decoding: data, as: UTF8.self)
    }
}
