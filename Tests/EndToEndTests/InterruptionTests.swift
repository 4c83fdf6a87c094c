import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// What other processes and sudden ends leave behind.
@Suite struct InterruptionTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop("interruption")
        try workshop.writeCourse(pages: "01-one.md")
    }

    private func write(_ code: String) throws {
        try workshop.write(
            "# One\n\n```swift timeout=600\n\(code)\n```\n```output\n2\n```\n",
            to: Workshop.firstPage)
    }

    @Test func `a verify that is killed leaves nothing in the way of the next`() throws {
        try write("while true {}")
        let process = try workshop.launch("verify")
        let id = "\(process.processIdentifier)-"
        // Its scratch folder shows that it is at work; that takes long on a machine that is busy.
        let isAtWork = waitUntil { scratchFolders(of: id).count > 0 }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(isAtWork)
        try write("print(1 + 1)")
        let next = try workshop.run("verify")
        #expect(next.code == 0, "\(next.errors)")
        // A compiler that it had started may go on for a while and hold its folder.
        let isTidy = waitUntil {
            _ = try? workshop.run("verify")
            return scratchFolders(of: id).isEmpty
        }
        #expect(isTidy)
    }

    @Test func `two at once do not disturb each other`() throws {
        try write("print(1 + 1)  // \(UUID().uuidString)")
        let both = [
            try workshop.launch("verify", "--force"), try workshop.launch("verify", "--force"),
        ]
        for process in both {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
    }

    @Test func `builds that are killed leave a whole site and no rubbish`() throws {
        try write("print(1 + 1)")
        #expect(try workshop.run("build").code == 0)
        for milliseconds in stride(from: 20, through: 400, by: 20) {
            try write("print(1 + 1)  // for \(milliseconds) ms")
            let process = try workshop.launch("build")
            Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(workshop.exists("site/public/index.html"))
        }
        #expect(try workshop.run("build").code == 0)
        let site = workshop.root.appendingPathComponent("site").path
        let names = try FileManager.default.contentsOfDirectory(atPath: site)
        #expect(!names.contains { $0.hasPrefix(".public-") })
    }

    private func scratchFolders(of id: String) -> [String] {
        let work = workshop.root.appendingPathComponent(".build/workbook/work").path
        let names = try? FileManager.default.contentsOfDirectory(atPath: work)
        return names?.filter { $0.hasPrefix(id) } ?? []
    }

    private func waitUntil(_ condition: () -> Bool) -> Bool {
        for _ in 0..<3000 {
            if condition() { return true }
            Thread.sleep(forTimeInterval: 0.1)
        }
        return false
    }
}
