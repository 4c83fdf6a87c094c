import Execution
import Foundation
import Lessons
import Testing

@Suite struct ToolchainTests {
    @Test func `the compiler on the path is found with its version`() async throws {
        let toolchain = try await Toolchain.find()
        #expect(toolchain.version.hasPrefix("Swift version 6"))
        #expect(FileManager.default.isExecutableFile(atPath: toolchain.frontend))
        #expect(FileManager.default.fileExists(atPath: toolchain.runtimeLibraries))
    }

    @Test func `a path without a compiler is told in one sentence`() async throws {
        do {
            _ = try await Toolchain.find(searchPath: "/usr/lib:/nowhere")
            Issue.record("found one")
        } catch let error as Diagnostic {
            #expect(error.message == "no Swift compiler on PATH")
            #expect(error.advice != nil)
        }
    }
}
