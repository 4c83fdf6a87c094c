import Foundation
import Testing

@testable import Execution

@Suite struct SubmissionTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(
            path: "submission-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func write(_ bytes: [UInt8]) throws -> String {
        let file = folder.appending(path: "a.swift")
        try Data(bytes).write(to: file)
        return file.path
    }

    private func reason(_ path: String) -> String? {
        do {
            _ = try Submission(reading: path, shownAs: "a.swift")
            return nil
        } catch {
            return (error as? SubmissionError)?.reason
        }
    }

    @Test func `a byte order mark and Windows line ends are forgiven`() throws {
        let path = try write([0xEF, 0xBB, 0xBF] + Array("let a = 1\r\nlet b = 2\r\n".utf8))
        #expect(try Submission(reading: path).text == "let a = 1\nlet b = 2\n")
    }

    @Test func `only a regular file of UTF-8 text and moderate size is taken`() throws {
        #expect(reason(folder.appending(path: "b.swift").path) == "a.swift is not there")
        #expect(reason(folder.path) == "a.swift is not a file")
        #expect(reason(try write([0xFF, 0x41])) == "a.swift is not a text in UTF-8")
        #expect(reason(try write([0x41, 0])) == "a.swift is not a text in UTF-8")
        let large = [UInt8](repeating: 0x20, count: Submission.largest + 1)
        #expect(reason(try write(large)) == "a.swift is larger than 256 KiB")
        #expect(reason(try write(Array(large.dropLast()))) == nil)
    }

    @Test func `links and pipes are not followed`() throws {
        let link = folder.appending(path: "link.swift").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/etc/passwd")
        #expect(reason(link) == "a.swift is a link; put the file itself there")
        let pipe = folder.appending(path: "pipe.swift").path
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(reason(pipe) == "a.swift is not a file")
    }
}
