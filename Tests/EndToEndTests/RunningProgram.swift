import Foundation
import Testing

/// A program that runs on while a test looks at what it prints.
struct RunningProgram {
    private let process: Process
    private let output: URL
    private let errors: URL

    init(_ process: Process, in folder: URL) throws {
        self.process = process
        output = folder.appendingPathComponent(".running-output")
        errors = folder.appendingPathComponent(".running-errors")
        for file in [output, errors] {
            _ = FileManager.default.createFile(atPath: file.path, contents: nil)
        }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
    }

    func waitForOutput(_ text: String) throws { try wait(for: text, in: output) }
    func waitForErrors(_ text: String) throws { try wait(for: text, in: errors) }

    /// What it said so far beside its output.
    var errorText: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    /// Waits as long as the program runs; the limit is only there so that a broken program ends the test.
    private func wait(for text: String, in file: URL) throws {
        for _ in 0..<6000 where process.isRunning {
            if try String(contentsOf: file, encoding: .utf8).contains(text) { return }
            usleep(50_000)
        }
        let printed = try String(contentsOf: file, encoding: .utf8)
        #expect(printed.contains(text))
    }
}
