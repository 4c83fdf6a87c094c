import Foundation
import Lessons

extension CacheFolder {
    /// What compiling and running a page can take, with some to spare.
    static let neededMegabytes = 64

    /// Throws where the folder's disk is so full that compilers and programs would stop for want of
    /// room, in words that blame the page.
    func expectRoom() throws {
        let facts = try? FileManager.default.attributesOfFileSystem(forPath: path)
        guard let free = (facts?[.systemFreeSize] as? NSNumber)?.intValue else { return }
        let megabytes = free / 1_000_000
        guard megabytes < Self.neededMegabytes else { return }
        throw Diagnostic(
            path: path,
            message: "the disk of this folder is full: \(megabytes) MB are left, "
                + "and pages need \(Self.neededMegabytes) MB to be run",
            advice: "Make room and begin again; nothing that was there is lost.")
    }

    /// Does some work; where it fails on a full disk, the disk is blamed.
    func expectingRoom<Result>(
        unless isFine: (Result) -> Bool, _ work: () async throws -> Result
    ) async throws -> Result {
        do {
            let result = try await work()
            if !isFine(result) { try expectRoom() }
            return result
        } catch {
            try expectRoom()
            throw error
        }
    }
}
