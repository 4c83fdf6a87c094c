import Foundation
import Lessons
import Testing

@testable import Execution

/// A small package with an engine of two modules and one of C headers, in a folder of its own.
private struct SamplePackage {
    let root = "\(TestCourse.root)/packages/\(UUID().uuidString)"

    init() throws {
        try write(
            "Package.swift",
            """
            // swift-tools-version: 6.2
            import PackageDescription
            let package = Package(
                name: "Sample",
                products: [.library(name: "Spark", type: .dynamic, targets: ["Spark"])],
                targets: [
                    .target(name: "CSteel"), .target(name: "Flint", dependencies: ["CSteel"]),
                    .target(name: "Spark", dependencies: ["Flint"]),
                    .target(name: "Other"),
                ])
            """)
        try write("Sources/CSteel/include/steel.h", "int steel(void);\n")
        try write("Sources/CSteel/steel.c", "int steel(void) { return 1; }\n")
        try write("Sources/Flint/Flint.swift", Self.flint)
        try write(
            "Sources/Spark/Spark.swift",
            "@_exported import Flint\npublic func spark() -> Int { stone + 1 }\n")
        try write("Sources/Other/Other.swift", "let nothing = 0\n")
    }

    static let flint = "import CSteel\n\npublic let stone = Int(steel())\n"

    func write(_ path: String, _ text: String) throws {
        let url = URL(fileURLWithPath: "\(root)/\(path)")
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func build() async throws -> BuiltEngine {
        try await EngineBuild(
            root: root, engine: Course.Engine(module: "Spark", product: "Spark"),
            toolchain: Toolchain.find()
        ).ready()
    }
}

@Suite struct EngineBuildTests {
    @Test func `an engine is built when it is missing or has changed, and pages can import it`()
        async throws
    {
        let package = try SamplePackage()
        let first = try await package.build()
        let stamp = try #require(FileStamp(path: first.library))

        #expect(try await package.build() == first)
        try package.write("Sources/Other/Other.swift", "let nothing = 1\n")
        #expect(try await package.build() == first)
        #expect(FileStamp(path: first.library) == stamp)

        try package.write(
            "Sources/Flint/Flint.swift", "import CSteel\n\npublic let stone = 40 + Int(steel())\n")
        let second = try await package.build()
        #expect(second.fingerprint != first.fingerprint)

        let runner = try await TestCourse.runner.value.importing(second)
        let page = try TestCourse.page("```swift\nimport Spark\n\nprint(spark(), stone)\n```")
        #expect(try await runner.run(page).snippets[0].output == "42 41\n")
    }

    @Test func `an engine that does not build is told with the compiler's errors`() async throws {
        let package = try SamplePackage()
        try package.write("Sources/Spark/Spark.swift", "public func spark() -> Int { stoned }\n")
        do {
            _ = try await package.build()
            Issue.record("it was built")
        } catch let error as Diagnostic {
            #expect(error.message == "the engine Spark does not build")
            #expect(error.quote?.contains("cannot find 'stoned' in scope") == true)
        }
    }

    @Test func `equal sources have equal fingerprints wherever they stand`() throws {
        let fingerprints = try (0..<2).map { _ in
            EngineSources(root: try SamplePackage().root, module: "Spark").fingerprint()
        }
        #expect(fingerprints[0] == fingerprints[1])
    }

    @Test func `only the modules that the engine imports are its sources`() throws {
        let files = EngineSources(root: try SamplePackage().root, module: "Spark").files()
        #expect(
            files == [
                "Package.swift", "Sources/CSteel/include/steel.h", "Sources/CSteel/steel.c",
                "Sources/Flint/Flint.swift", "Sources/Spark/Spark.swift",
            ])
    }

    @Test(arguments: [
        ("import Spark", ["Spark"]), ("@_exported import Spark", ["Spark"]),
        ("import struct Spark.Point", ["Spark"]), ("// import Spark", []),
        ("import A; let x = 1\n  import B", ["A", "B"]), ("let important = 1", []),
    ])
    func `imports are seen as written`(text: String, modules: [String]) {
        #expect(importedModules(in: text) == modules)
    }
}
