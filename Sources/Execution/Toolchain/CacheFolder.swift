import Foundation
import Lessons

/// The folder `.build/workbook` of a course: all of it can be deleted at any time.
public struct CacheFolder: Sendable, Hashable {
    /// Its path.
    public let path: String

    /// A folder anywhere, for files that belong to no course.
    public init(path: String) {
        self.path = path
    }

    /// The folder below a course's root; where `.build` is a link, the folder that it leads to.
    public init(root: String) {
        path =
            URL(fileURLWithPath: "\(root)/.build").resolvingSymlinksInPath()
            .appendingPathComponent("workbook").path
    }

    /// A folder in it, made if needed.
    func folder(_ name: String) throws -> String {
        let folder = "\(path)/\(name)"
        try describingErrors(folder) {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
        }
        return folder
    }

    /// The folder where the compiler keeps the modules that it made from C headers. They hold the
    /// path they were made at, so a course that was moved begins another one.
    func moduleCache() throws -> String {
        var fingerprint = Fingerprint()
        fingerprint.add(path)
        return try folder("modules/\(fingerprint.text.prefix(16))")
    }

    /// A folder of its own for one piece of work, to be deleted after it.
    func scratchFolder() throws -> String {
        let work = try folder("work")
        try expectRoom()
        let name = "\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
        try describingErrors(work) {
            try FileManager.default.createDirectory(
                atPath: "\(work)/\(name)", withIntermediateDirectories: false)
        }
        return "\(work)/\(name)"
    }

    /// Deletes the scratch folders of processes that are no more.
    func removeAbandonedScratch() {
        let work = "\(path)/work"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: work)) ?? []
        for name in names {
            guard let owner = pid_t(name.prefix { $0 != "-" }), kill(owner, 0) != 0 else {
                continue
            }
            try? FileManager.default.removeItem(atPath: "\(work)/\(name)")
        }
    }
}
