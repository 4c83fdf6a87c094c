import Execution
import Foundation
import Pages

/// A site folder that is replaced as a whole: readers see the old site or the new one.
///
/// The new site is written beside the old one and takes its name at the end. A file whose bytes did not
/// change is linked from the old site, so that it keeps its date and nothing is written.
struct Publication {
    let folder: URL

    /// Publishes files; returns how many of them are new or changed.
    func publish(_ files: [SiteFile]) throws -> Int {
        let manager = FileManager.default
        let staging = try makeStagingFolder()
        defer { try? manager.removeItem(at: staging) }
        var changed = 0
        do {
            for file in files where try !write(file, under: staging) { changed += 1 }
            try takePlace(staging)
        } catch let complaint as Complaint {
            throw complaint
        } catch {
            throw Complaint(
                .usage,
                "could not write the site to \(folder.path): \(error.systemReason). "
                    + "The site that was there is still whole.")
        }
        return changed
    }

    /// A new folder beside the site, on the same disk; what an interrupted run left there is taken away.
    private func makeStagingFolder() throws -> URL {
        let manager = FileManager.default
        let parent = folder.deletingLastPathComponent()
        let prefix = ".\(folder.lastPathComponent)-"
        do {
            try manager.createDirectory(at: parent, withIntermediateDirectories: true)
            for name in try manager.contentsOfDirectory(atPath: parent.path)
            where name.hasPrefix(prefix) && !isAlive(name.dropFirst(prefix.count)) {
                try? manager.removeItem(at: parent.appendingPathComponent(name))
            }
            let staging = parent.appendingPathComponent(prefix + String(getpid()))
            try? manager.removeItem(at: staging)
            try manager.createDirectory(at: staging, withIntermediateDirectories: false)
            return staging
        } catch {
            throw Complaint(
                .usage, "could not make a folder in \(parent.path): \(error.systemReason)")
        }
    }

    /// Whether the process that made a staging folder still runs.
    private func isAlive(_ process: Substring) -> Bool {
        guard let id = Int32(process), id > 0 else { return true }
        return kill(id, 0) == 0 || errno == EPERM
    }

    /// Writes a file, or links the old one where its bytes are the same; returns whether it was the same.
    private func write(_ file: SiteFile, under staging: URL) throws -> Bool {
        let manager = FileManager.default
        let target = staging.appendingPathComponent(file.path)
        try manager.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        let old = folder.appendingPathComponent(file.path)
        let data = Data(file.bytes)
        if let before = try? Data(contentsOf: old), before == data,
            (try? manager.linkItem(at: old, to: target)) != nil
        {
            return true
        }
        try data.write(to: target)
        return false
    }

    /// Gives the new folder the site's name. Something that is not a folder of ours is never replaced.
    private func takePlace(_ staging: URL) throws {
        let manager = FileManager.default
        try Data().write(to: staging.appendingPathComponent(Self.mark))
        guard manager.fileExists(atPath: folder.path) else {
            return try manager.moveItem(at: staging, to: folder)
        }
        guard isOurs else {
            throw Complaint(
                .usage,
                "\(folder.path) is not a site that workbook wrote, so it is left alone. "
                    + "Name another folder with --out, or empty this one.")
        }
        try exchange(staging, folder)
    }

    /// An empty file in each site of ours, so that no other folder is ever replaced.
    static let mark = ".workbook-site"

    private var isOurs: Bool {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            return false
        }
        return names.isEmpty || names.contains(Self.mark)
    }
}
