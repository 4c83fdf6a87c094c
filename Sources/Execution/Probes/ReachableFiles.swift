import Foundation
import Synchronization

/// Copies of files for users who may not enter the folders that the files are in.
///
/// Where this process is root, a student's program runs as nobody in particular; a course in a private
/// folder, such as root's own home, would be out of its reach.
final class ReachableFiles: Sendable {
    /// Those of this process.
    static let shared = ReachableFiles()

    private let copies = Mutex(Copies())
    private let folder = Mutex<String?>(nil)

    private struct Copies {
        var paths: [FileStamp: String] = [:]
        /// How many were ever made: the next one's name.
        var made = 0
    }

    /// The path at which every user can read the file: its own, or that of a copy.
    func path(of file: String) -> String {
        guard !isReachable(file), let stamp = FileStamp(path: file) else { return file }
        return copies.withLock { copies in
            if let copy = copies.paths[stamp] { return copy }
            guard let copy = copied(file, number: copies.made) else { return file }
            copies.made += 1
            copies.paths[stamp] = copy
            return copy
        }
    }

    /// Deletes the copies of files of a folder that is no longer needed.
    func forget(filesIn folder: String) {
        copies.withLock { copies in
            for (stamp, copy) in copies.paths where stamp.path.hasPrefix("\(folder)/") {
                try? FileManager.default.removeItem(atPath: copy)
                copies.paths[stamp] = nil
            }
        }
    }

    /// Whether everybody may read the file and enter all folders on the way to it.
    private func isReachable(_ file: String) -> Bool {
        guard mode(of: file) & S_IROTH != 0 else { return false }
        var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        while folder.path != "/" {
            guard mode(of: folder.path) & S_IXOTH != 0 else { return false }
            folder.deleteLastPathComponent()
        }
        return true
    }

    private func mode(of path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode : 0
    }

    private func copied(_ file: String, number: Int) -> String? {
        guard let home = home() else { return nil }
        let copy = "\(home)/\(number)"
        guard (try? FileManager.default.copyItem(atPath: file, toPath: copy)) != nil,
            chmod(copy, 0o755) == 0
        else { return nil }
        return copy
    }

    /// A new folder of this process that others may pass through and not look into.
    private func home() -> String? {
        folder.withLock { folder in
            if let folder { return folder }
            var template = Array("/tmp/workbook-\(getpid())-XXXXXX".utf8CString)
            guard mkdtemp(&template) != nil else { return nil }
            let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
            let made = String(decoding: bytes, as: UTF8.self)
            guard chmod(made, 0o711) == 0 else { return nil }
            folder = made
            atexit { ReachableFiles.shared.removeAll() }
            return made
        }
    }

    private func removeAll() {
        folder.withLock { folder in
            if let folder { try? FileManager.default.removeItem(atPath: folder) }
            folder = nil
        }
    }
}
