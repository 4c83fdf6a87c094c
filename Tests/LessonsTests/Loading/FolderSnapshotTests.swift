import Testing

@testable import Lessons

@Suite struct FolderSnapshotTests {
    private let files = ["a/one.md": "1", "a/deep/two.md": "2", "b.md": "3", "c.md": "4"]

    private func snapshot(_ files: [String: String]) -> FolderSnapshot {
        FolderSnapshot(of: ["a", "b.md", "none"], in: MemoryFolder(files))
    }

    @Test func `it reads as the folder that it was taken of`() throws {
        let (snapshot, folder) = (snapshot(files), MemoryFolder(files))
        for path in ["a/one.md", "a/deep/two.md", "b.md", "none", "a"] {
            #expect(try snapshot.bytes(of: path) == folder.bytes(of: path), "\(path)")
        }
        for path in ["a", "a/deep", "none"] {
            #expect(snapshot.names(in: path) == folder.names(in: path), "\(path)")
        }
    }

    @Test func `what it was not taken of does not count`() throws {
        #expect(try snapshot(files).bytes(of: "c.md") == nil)
        #expect(snapshot(files) == snapshot(files.merging(["c.md": "5"]) { $1 }))
    }

    @Test func `it differs as soon as a file is changed, taken away or added`() {
        for path in ["a/one.md", "a/deep/two.md", "b.md"] {
            #expect(snapshot(files) != snapshot(files.merging([path: "5"]) { $1 }), "\(path)")
            #expect(snapshot(files) != snapshot(files.filter { $0.key != path }), "\(path)")
        }
        #expect(snapshot(files) != snapshot(files.merging(["a/new.md": ""]) { $1 }))
    }

    @Test func `a file that cannot be read is told in the folder's own words`() {
        let snapshot = FolderSnapshot(of: ["a.md"], in: BrokenFolder())
        #expect(throws: Diagnostics.self) { try snapshot.source("a.md") }
        do {
            _ = try snapshot.source("a.md")
        } catch {
            #expect(error.all.map(\.message) == ["The file cannot be read: broken."])
        }
    }
}

/// A folder on a disk that is broken.
private struct BrokenFolder: CourseFolder {
    private struct Broken: Error, CustomStringConvertible { let description = "broken" }

    func bytes(of path: String) throws -> [UInt8]? { throw Broken() }
    func names(in path: String) throws -> [String]? { throw Broken() }
}
