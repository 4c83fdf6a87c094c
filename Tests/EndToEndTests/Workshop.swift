import Foundation
import Testing

/// A course in a folder of its own, and the built program that works on it.
///
/// All of them share one cache, so that what the program compiles for itself is compiled once.
struct Workshop {
    let root: URL

    /// An empty course folder.
    init(_ name: String) throws {
        root = Self.home.appendingPathComponent("\(name)-\(UUID().uuidString.prefix(8))")
        let manager = FileManager.default
        try manager.createDirectory(at: root, withIntermediateDirectories: true)
        try manager.createDirectory(at: cache, withIntermediateDirectories: true)
        try manager.createSymbolicLink(
            at: root.appendingPathComponent(".build"), withDestinationURL: cache)
    }

    /// The cache that all share.
    var cache: URL { Self.home.appendingPathComponent("cache") }

    /// The folder of an exercise of the course.
    static let exercise = "exercises/lesson1/02-strides-and-offsets"

    /// Where the first page of `writeCourse(pages:)` stands.
    static let firstPage = "lessons/lesson1-sums/01-one.md"

    /// Settles that the course has one lesson of these pages.
    func writeCourse(pages: String...) throws {
        try writeCourse(lesson: "folder: lesson1-sums", "pages: [\(pages.joined(separator: ", "))]")
    }

    private func writeCourse(lesson settings: String...) throws {
        let lesson = ["id: lesson1", "title: Adding"] + settings
        try write(
            "title: Sums\nlessons:\n  - " + lesson.joined(separator: "\n    ") + "\n",
            to: "lessons/course.yml")
    }

    /// A course of one page and one exercise.
    static func withExercise(_ name: String) throws -> Workshop {
        let workshop = try Workshop(name)
        try workshop.writeCourse(
            lesson: "folder: lesson1-tensors", "pages: [04-changing-shape.md]",
            "exercises: [02-strides-and-offsets]")
        try workshop.write(
            "# Shapes\n\nA page.\n", to: "lessons/lesson1-tensors/04-changing-shape.md")
        try workshop.copy(repository.appendingPathComponent(exercise), to: exercise)
        return workshop
    }

    /// What a run of the program showed.
    struct Result {
        var code: Int32
        var output: String
        var errors: String
    }

    /// Runs `workbook` in the course's folder.
    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Result {
        try run(arguments, environment: environment)
    }

    /// Runs `workbook` in the course's folder.
    ///
    /// - Parameters:
    ///   - input: what it reads on standard input.
    ///   - jail: what it sees of the machine; `nil` for all.
    func run(
        _ arguments: [String], environment: [String: String] = [:], input: String = "",
        in jail: Jail? = nil
    ) throws -> Result {
        let process = try process(arguments, environment, in: jail)
        let output = Pipe()
        let errors = root.appendingPathComponent(".errors")
        _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: errors)
        let typed = root.appendingPathComponent(".input")
        try Data(input.utf8).write(to: typed)
        process.standardInput = try FileHandle(forReadingFrom: typed)
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        defer {
            try? FileManager.default.removeItem(at: errors)
            try? FileManager.default.removeItem(at: typed)
        }
        return Result(
            code: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    /// Starts `workbook` in the course's folder, to be stopped later.
    func start(_ arguments: String...) throws -> RunningProgram {
        try RunningProgram(process(arguments, [:]), in: root)
    }

    /// Starts `workbook` in the course's folder without hearing what it says.
    func launch(_ arguments: String...) throws -> Process {
        let process = try process(arguments, [:])
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// Makes a dynamic library and its module from a source file.
    func compile(_ source: String, intoLibrary name: String, in folder: String) throws {
        let target = root.appendingPathComponent(folder)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "swiftc", "-emit-library", "-emit-module", "-module-name", name,
            root.appendingPathComponent(source).path,
        ]
        process.currentDirectoryURL = target
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
    }

    private func process(
        _ arguments: [String], _ environment: [String: String], in jail: Jail? = nil
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = (jail?.command ?? []) + [try Self.program.path] + arguments
        process.currentDirectoryURL = root
        process.environment = ProcessInfo.processInfo.environment
            .merging(environment) { _, new in new }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// Copies files of the repository into the course.
    func copy(_ source: URL, to path: String) throws {
        let target = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: source, to: target)
    }

    func write(_ text: String, to path: String) throws {
        let target = root.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: target)
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    /// The folder of this repository.
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static let home = FileManager.default.temporaryDirectory
        .appendingPathComponent("workbook-end-to-end-\(getpid())")

    /// The program beside the tests, as it was built with them.
    static var program: URL {
        get throws {
            var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
            while folder.path != "/" {
                let program = folder.appendingPathComponent("workbook")
                if FileManager.default.isExecutableFile(atPath: program.path) { return program }
                folder.deleteLastPathComponent()
            }
            throw CocoaError(.fileNoSuchFile)
        }
    }
}
