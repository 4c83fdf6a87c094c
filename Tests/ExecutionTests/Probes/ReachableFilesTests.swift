import Foundation
import Testing

@testable import Execution

@Suite struct ReachableFilesTests {
    private let folder = "/tmp/reachable-\(UUID().uuidString)"

    private func file(inFolderOfMode mode: Int) throws -> String {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: mode])
        let file = "\(folder)/program"
        try Data("text".utf8).write(to: URL(fileURLWithPath: file))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
        return file
    }

    @Test func `a file that everybody reaches is taken where it is`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = try file(inFolderOfMode: 0o755)
        #expect(ReachableFiles.shared.path(of: file) == file)
    }

    @Test func `a file in a private folder is copied once`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = try file(inFolderOfMode: 0o700)
        let copy = ReachableFiles.shared.path(of: file)
        #expect(copy != file)
        #expect(FileManager.default.contents(atPath: copy) == Data("text".utf8))
        #expect(ReachableFiles.shared.path(of: file) == copy)
        try Data("another text".utf8).write(to: URL(fileURLWithPath: file))
        let newer = ReachableFiles.shared.path(of: file)
        #expect(FileManager.default.contents(atPath: newer) == Data("another text".utf8))
    }

    @Test func `copies go when their folder is no longer needed`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = try file(inFolderOfMode: 0o700)
        let copy = ReachableFiles.shared.path(of: file)
        ReachableFiles.shared.forget(filesIn: "\(folder)/elsewhere")
        #expect(FileManager.default.fileExists(atPath: copy))
        ReachableFiles.shared.forget(filesIn: folder)
        #expect(!FileManager.default.fileExists(atPath: copy))
        #expect(ReachableFiles.shared.path(of: file) != copy)
    }

    @Test func `a file that is not there stays what it is`() {
        #expect(ReachableFiles.shared.path(of: "\(folder)/none") == "\(folder)/none")
    }
}
