import Foundation
import Pages
import Testing

@testable import WorkbookCLI

@Suite struct PublicationTests {
    private let home: URL
    private let site: URL

    init() throws {
        home = FileManager.default.temporaryDirectory
            .appendingPathComponent("publication-\(UUID().uuidString)")
        site = home.appendingPathComponent("site/public")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    }

    private func file(_ path: String, _ text: String) -> SiteFile {
        SiteFile(path: path, bytes: Array(text.utf8))
    }

    private func text(_ path: String) -> String? {
        try? String(contentsOf: site.appendingPathComponent(path), encoding: .utf8)
    }

    private func inode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(
            atPath: site.appendingPathComponent(path).path)
        return try #require(attributes[.systemFileNumber] as? Int)
    }

    @Test func `a site is written with its folders, and nothing is left beside it`() throws {
        let changed = try Publication(folder: site).publish([
            file("index.html", "home"), file("lesson1/01.html", "one"),
        ])
        #expect(changed == 2)
        #expect(text("lesson1/01.html") == "one")
        let names = try FileManager.default.contentsOfDirectory(
            atPath: site.deletingLastPathComponent().path)
        #expect(names == ["public"])
    }

    @Test func `unchanged files are not written again and old ones go`() throws {
        let publication = Publication(folder: site)
        _ = try publication.publish([file("index.html", "home"), file("old.html", "old")])
        let before = try inode("index.html")
        let changed = try publication.publish([file("index.html", "home"), file("new.html", "new")])
        #expect(changed == 1)
        #expect(try inode("index.html") == before)
        #expect(text("old.html") == nil)
        #expect(text("new.html") == "new")
    }

    @Test func `a folder that is not a site is left alone`() throws {
        try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
        let precious = site.appendingPathComponent("index.html")
        try Data("mine".utf8).write(to: precious)
        let complaint = #expect(throws: Complaint.self) {
            try Publication(folder: site).publish([file("index.html", "home")])
        }
        #expect(complaint?.outcome == .usage)
        #expect(complaint?.sentence.contains("is not a site that workbook wrote") == true)
        #expect(text("index.html") == "mine")
    }

    @Test func `what an interrupted run left is taken away`() throws {
        let left = site.deletingLastPathComponent().appendingPathComponent(".public-4194305")
        try FileManager.default.createDirectory(at: left, withIntermediateDirectories: true)
        _ = try Publication(folder: site).publish([file("index.html", "home")])
        #expect(!FileManager.default.fileExists(atPath: left.path))
    }
}
