import Foundation
import Testing

@testable import WorkbookCLI

/// What is handed out of this repository is a whole package: it has every file that is compiled or built in.
@Suite struct CourseFilesTests {
    private let root = CourseRoot(url: Repository.url)
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("workbook-course-files-\(UUID().uuidString)")

    /// The path of every file below `Sources` that is not hidden, and of every link to one.
    private var sources: [String] {
        let below = FileManager.default.subpaths(atPath: root.file("Sources").path) ?? []
        return below.filter { path in
            var isFolder: ObjCBool = false
            let address = root.file("Sources/\(path)").path
            return !"/\(path)".contains("/.")
                && FileManager.default.fileExists(atPath: address, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.map { "Sources/\($0)" }
    }

    @Test func `an archive holds all sources, those that are links too`() throws {
        let links = sources.filter {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: root.file($0).path)) != nil
        }
        #expect(links.contains("Sources/Pages/StandardTheme/style.css"))
        let paths = CourseFiles(root).paths
        #expect(Set(sources).subtracting(paths).isEmpty)
        #expect(paths.contains("Package.swift") && paths.contains("lessons/course.yml"))
        #expect(!paths.contains { $0.hasPrefix("Tests/") })
    }

    @Test func `a link that leads out of the course stays behind`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let manager = FileManager.default
        try manager.createDirectory(
            at: folder.appendingPathComponent("lessons"), withIntermediateDirectories: true)
        for (name, target) in [("in.md", "a.md"), ("out.md", "/etc/hostname")] {
            try manager.createSymbolicLink(
                atPath: folder.appendingPathComponent("lessons/\(name)").path,
                withDestinationPath: target)
        }
        try Data("# A\n".utf8).write(to: folder.appendingPathComponent("lessons/a.md"))
        #expect(CourseFiles(CourseRoot(url: folder)).paths == ["lessons/a.md", "lessons/in.md"])
    }

    @Test func `the archive's files are a package`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        for path in CourseFiles(root).paths where !path.hasPrefix("exercises/") {
            let copy = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(contentsOf: root.file(path)).write(to: copy)
        }
        try expectPackage(at: folder)
    }

    @Test func `the student edition is a package, and its theme is whole`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let chosen = try ChosenExercises(["lesson1/strides-and-offsets"], at: root)
        try StudentEdition(chosen: chosen, target: folder).copyCourse()
        for path in sources {
            #expect(
                FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path),
                "\(path)")
        }
        try expectPackage(at: folder)
    }

    /// The package manager finds the sources of every target and builds the tool from them.
    private func expectPackage(at folder: URL) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["swift", "package", "--package-path", folder.path, "describe"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(text.contains("Name: WorkbookCLI\n") && !text.contains("Type: test"))
    }
}

/// The folder of this repository.
enum Repository {
    static let url = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
