import Foundation
import Testing

/// Disks that are full and folders that cannot be written, made by bubblewrap so that they hold for root too.
@Suite(.enabled(if: Jail.works, "bubblewrap is not here or may not be used"))
struct StorageTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop("storage")
        try workshop.writeCourse(pages: "01-one.md")
        try write(printing: "2")
    }

    private func write(printing text: String) throws {
        // A page of its own: no other test has its outcome.
        try workshop.write(
            "# One\n\n```swift\nprint(1 + 1)  // \(workshop.root.lastPathComponent)\n```\n"
                + "```output\n\(text)\n```\n", to: Workshop.firstPage)
    }

    private var lessons: String {
        workshop.root.appendingPathComponent("lessons/lesson1-sums").path
    }

    @Test func `a full disk is told in one sentence, and the page is not blamed`() throws {
        let jail = Jail(["--bind", "/", "/", "--size", "20000000", "--tmpfs", workshop.cache.path])
        let result = try workshop.run(["verify"], in: jail)
        #expect(result.code == 2)
        #expect(result.errors.contains("error: the disk of this folder is full"))
        #expect(!result.errors.contains(Workshop.firstPage))
        #expect(try workshop.run("verify").code == 0)
    }

    @Test func `a cache that cannot be written is told, and what it keeps is used`() throws {
        let jail = Jail(["--ro-bind", "/", "/"])
        let refused = try workshop.run(["verify"], in: jail)
        #expect(refused.code == 2)
        #expect(refused.errors.contains("workbook/work: error: cannot be written: Read-only file"))
        #expect(try workshop.run("verify").code == 0)
        let kept = try workshop.run(["verify"], in: jail)
        #expect(kept.code == 0, "\(kept.errors)")
    }

    @Test func `a page that cannot be written keeps its text, and is named`() throws {
        try write(printing: "3")
        let before = try workshop.text(Workshop.firstPage)
        let jail = Jail(["--bind", "/", "/", "--ro-bind", lessons, lessons])
        let result = try workshop.run(["verify", "--accept"], in: jail)
        #expect(result.code == 2, "\(result.output)")
        #expect(result.errors.contains("01-one.md"))
        #expect(result.errors.contains("Read-only file system"))
        #expect(try workshop.text(Workshop.firstPage) == before)
    }
}

/// What of the machine a program sees.
struct Jail {
    private let mounts: [String]

    init(_ mounts: [String]) { self.mounts = mounts }

    /// The words before a command that is run in it.
    var command: [String] { ["bwrap"] + mounts + ["--dev", "/dev", "--proc", "/proc"] }

    /// Whether there is a bubblewrap that can be used here.
    static let works: Bool = {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = Jail(["--ro-bind", "/", "/"]).command + ["true"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()
}
