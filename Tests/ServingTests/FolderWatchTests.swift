import Foundation
import Testing

@testable import Serving

@Suite struct FolderWatchTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("watch-\(UUID().uuidString)")

    private func write(_ text: String, to name: String) throws {
        let file = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    @Test func `new, changed and removed files are told once`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("a", to: "one.md")
        try write("b", to: "deep/two.md")
        var watch = FolderWatch([folder])
        #expect(watch.changes().isEmpty)
        try write("longer", to: "deep/two.md")
        try write("c", to: "deep/er/three.md")
        try FileManager.default.removeItem(at: folder.appendingPathComponent("one.md"))
        let names = Set(watch.changes().map { $0.dropFirst(folder.path.count + 1) })
        #expect(names == ["one.md", "deep/two.md", "deep/er/three.md"])
        #expect(watch.changes().isEmpty)
    }

    @Test func `hidden files and folders that do not count are not entered`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let skipped = folder.appendingPathComponent("public").path
        var watch = FolderWatch([folder], where: { $0 != skipped })
        try write("a", to: "public/index.html")
        try write("a", to: ".one.md.swp")
        #expect(watch.changes().isEmpty)
    }

    @Test func `a file alone is watched, and a place that is added from then on`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        try write("a", to: "one.md")
        try write("a", to: "two.md")
        var watch = FolderWatch([folder.appendingPathComponent("one.md")])
        try write("longer", to: "one.md")
        try write("longer", to: "two.md")
        #expect(watch.changes().map { $0.hasSuffix("one.md") } == [true])
        watch.places.append(folder.appendingPathComponent("two.md"))
        #expect(watch.changes().map { $0.hasSuffix("two.md") } == [true])
        #expect(watch.changes().isEmpty)
    }

    @Test func `a folder that is not there yet is watched`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        var watch = FolderWatch([folder])
        try write("a", to: "one.md")
        #expect(watch.changes().count == 1)
    }
}
