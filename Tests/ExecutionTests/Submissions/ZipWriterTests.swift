import Foundation
import Testing

@testable import Execution

@Suite struct ZipWriterTests {
    private let archive: Data = {
        var zip = ZipWriter()
        zip.add("run", Data("#!/bin/sh\n".utf8), isExecutable: true)
        zip.add("course/größe.txt", Data((0...255).map { UInt8($0) }))
        zip.add("empty", Data())
        return zip.archive
    }()

    @Test func `what is written can be read`() throws {
        let read = try ZipArchive(Array(archive), path: "class.zip")
        #expect(read.entries.map(\.path) == ["run", "course/größe.txt", "empty"])
        #expect(read.entries.map(read.contents)[1] == (0...255).map { UInt8($0) })
    }

    @Test func `another program finds the archive sound, with modes and names`() throws {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("\(UUID().uuidString).zip")
        defer { try? FileManager.default.removeItem(at: file) }
        try archive.write(to: file)
        let script = """
            import sys, zipfile
            archive = zipfile.ZipFile(sys.argv[1])
            assert archive.testzip() is None
            for entry in archive.infolist():
                print(entry.filename, oct(entry.external_attr >> 16), entry.file_size)
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-X", "utf8", "-c", script, file.path]
        let output = Foundation.Pipe()
        process.standardOutput = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(
            String(decoding: printed, as: UTF8.self) == """
                run 0o100755 10
                course/größe.txt 0o100644 256
                empty 0o100644 0

                """)
    }
}
