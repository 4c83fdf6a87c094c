import Foundation
import Testing

private let hasPython = ProcessInfo.processInfo.environment["PATH", default: ""]
    .split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }

/// The twins of a page run in a real Python, with a module `torch` that has no more than a version.
@Suite(.enabled(if: hasPython, "there is no python3 here")) struct TwinTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop("twins")
        try workshop.writeCourse(pages: "01-one.md")
        try workshop.write("__version__ = \"2.0\"\n", to: "python/torch.py")
    }

    private func verify(_ twins: String...) throws -> Workshop.Result {
        let parts = twins.enumerated().map { number, twin in
            "```swift\nlet a\(number) = 1.5\nprint(a\(number))\n```\n```output\n1.5\n```\n"
                + "```python\n\(twin)\n```\n"
        }
        try workshop.write("# One\n\n" + parts.joined(separator: "\n"), to: Workshop.firstPage)
        return try workshop.run(
            "verify", "--pytorch", "python3",
            environment: ["PYTHONPATH": workshop.root.path + "/python"])
    }

    @Test func `twins that print the same are right, and share their names`() throws {
        let result = try verify("import torch\na = 1.5\nprint(a)", "print(f'{a:.4f}')")
        #expect(result.code == 0, "\(result.errors)")
        #expect(result.output.contains("2 PyTorch twins"))
    }

    @Test func `a twin that prints something else is wrong`() throws {
        let result = try verify("print(2.5)")
        #expect(result.code == 1)
        #expect(result.errors.contains("\(Workshop.firstPage):8: error: The PyTorch twin prints"))
    }

    @Test func `an exception is told at its own line`() throws {
        let result = try verify("import torch\n\nprint(torch.zeros)")
        #expect(result.code == 1)
        #expect(
            result.errors.contains("\(Workshop.firstPage):13: error: The PyTorch twin stops here: ")
        )
        #expect(result.errors.contains("AttributeError"))
    }

    @Test func `a twin that does not parse is told at its own line`() throws {
        let result = try verify("a = 1\nb = (")
        #expect(result.code == 1)
        #expect(
            result.errors.contains("\(Workshop.firstPage):12: error: The PyTorch twin stops here: ")
        )
    }

    @Test func `a Python without torch is a wrong setting`() throws {
        try workshop.write("raise ImportError('no torch')\n", to: "python/torch.py")
        let result = try verify("print(1.5)")
        #expect(result.code == 2)
        #expect(result.errors.contains("python3 cannot import torch"))
    }
}
