import Foundation
import Lessons
import Testing

@testable import Execution

@Suite struct ClassFolderTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "class-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func write(_ text: String, to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func text(_ work: StudentWork?) throws -> String {
        try #require(work).submission(for: SampleExercise.exercise).text
    }

    @Test func `each folder is a student, and the file is found by its names alone`() throws {
        try write("// a", to: "ada/lesson1/double.swift")
        try write("// b", to: "ben/work/lesson1/double.swift")
        try write("// c", to: "cleo/double.swift")
        try write("// d", to: "dora/Double.swift.txt")
        try write("not a student", to: "notes.txt")
        let all = try ClassFolder(folder.path)
        #expect(all.strays == ["notes.txt"])
        let students = all.students
        #expect(students.map(\.name) == ["ada", "ben", "cleo", "dora"])
        #expect(try students.prefix(3).map { try text($0) } == ["// a", "// b", "// c"])
        #expect(throws: SubmissionError.self) { try text(students.last) }
    }

    @Test func `an archive that was unpacked is read like the archive`() throws {
        try write("// a", to: "lovelaceada_42_998_double.swift")
        try write("// old", to: "hopper_LATE_7_998_double.swift")
        try write("// new", to: "hopper_LATE_7_999_double-1.swift")
        try write("// c", to: "Cleo Ng_4242_assignsubmission_file_/double.swift")
        try write("typed", to: "Cleo Ng_4242_assignsubmission_onlinetext_/onlinetext.html")
        try write("rubbish", to: ".DS_Store")
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: "eve_9_9_double.swift").path,
            withDestinationPath: "lovelaceada_42_998_double.swift")
        let unpacked = try ClassFolder(folder.path)
        #expect(unpacked.students.map(\.name) == ["Cleo Ng_4242", "hopper_7", "lovelaceada_42"])
        #expect(try unpacked.students.map { try text($0) } == ["// c", "// new", "// a"])
        #expect(unpacked.students.map(\.isLate) == [false, true, false])
        #expect(
            unpacked.strays
                == ["Cleo Ng_4242_assignsubmission_onlinetext_", "eve_9_9_double.swift"])
    }

    @Test func `what a Mac puts into an archive is nobody's`() throws {
        var zip = ZipWriter()
        for path in ["ada/double.swift", "__MACOSX/ada/._double.swift", ".DS_Store", "notes.txt"] {
            zip.add(path, Data("// a".utf8))
        }
        let file = folder.appending(path: "class.zip")
        try zip.archive.write(to: file)
        let unpacked = try ClassFolder(file.path)
        #expect(unpacked.students.map(\.name) == ["ada"])
        #expect(unpacked.strays == ["notes.txt"])
    }

    @Test func `no link is followed, in no part of a path`() throws {
        try write("// a", to: "ada/lesson1/double.swift")
        for name in ["ben", "cleo", "dora"] {
            try FileManager.default.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        let manager = FileManager.default
        func link(_ path: String, to target: String) throws {
            try manager.createSymbolicLink(
                atPath: folder.appending(path: path).path, withDestinationPath: target)
        }
        try link("ben/lesson1", to: "../ada/lesson1")
        try link("cleo/double.swift", to: "../ada/lesson1/double.swift")
        try link("emil", to: "ada")
        try manager.createDirectory(
            at: folder.appending(path: "dora/double.swift"), withIntermediateDirectories: true)
        let students = try ClassFolder(folder.path).students
        #expect(students.map(\.name) == ["ada", "ben", "cleo", "dora"])
        for student in students.dropFirst() {
            #expect(throws: SubmissionError.self) { try text(student) }
        }
    }

    @Test func `Canvas and Moodle say in the names whose a file is`() throws {
        let canvas = try #require(HandedIn(archivePath: "lovelaceada_42_998_double.swift"))
        #expect(canvas.student == "lovelaceada_42" && canvas.name == "double.swift")
        #expect(!canvas.isLate && canvas.attempt == 0)
        let late = try #require(HandedIn(archivePath: "hopper_LATE_7_998_my-linear-2.swift"))
        #expect(late.student == "hopper_7" && late.name == "my-linear.swift")
        #expect(late.isLate && late.attempt == 2)
        let moodle = try #require(
            HandedIn(archivePath: "Ada Lovelace_4242_assignsubmission_file_/double.swift"))
        #expect(moodle.student == "Ada Lovelace_4242" && moodle.name == "double.swift")
    }

    @Test(arguments: [
        "../double.swift", "/etc/passwd", "a/../../double.swift", "a//double.swift", "./a/b",
        "stray.txt",
    ])
    func `a name that leads elsewhere belongs to nobody`(path: String) {
        #expect(HandedIn(archivePath: path) == nil)
    }
}
