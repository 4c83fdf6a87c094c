import ArgumentParser
import Foundation
import Lessons
import Serving

/// `workbook serve`: the course in the browser while it is written or worked on.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Shows the course in the browser, and shows it anew after each edit.",
        discussion: """
            Pages are shown even while something is wrong with them, with the mistakes at their \
            lines. Exercises get an editor with Run and Check, which work on the files in work/. \
            Only this machine can reach the server, and only with the address that it prints.
            """)

    @OptionGroup var course: RootOption
    @OptionGroup var running: RunOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The port to listen on; 0 for any that is free.", valueName: "number"))
    var port: UInt16 = 8000

    @Flag(name: .shortAndLong, help: "Open the address in the browser.")
    var open = false

    func run() async throws {
        let console = Console()
        let folder = try course.courseRoot()
        let live = LiveCourse(
            build: LiveBuild(root: folder, jobs: running.jobs, console: console),
            workbench: Workbench(root: folder), console: console)
        // Pages wait for the first build, not the author for the address.
        Task { await live.start() }
        let server = CourseServer(course: live, port: port)
        do {
            try await server.run { address in
                let name = folder.url.lastPathComponent
                console.say("Serving \(name) at \(address) (Ctrl-C ends it)")
                if open { openInBrowser(address) }
            }
        } catch let error as PortInUse {
            throw Complaint(
                .usage,
                "port \(error.port) is in use by another program. Choose another with --port, or "
                    + "--port 0 for any that is free.")
        }
    }

    private func openInBrowser(_ address: String) {
        #if os(macOS)
            let opener = "/usr/bin/open"
        #else
            let opener = "/usr/bin/xdg-open"
        #endif
        let process = Process()
        process.executableURL = URL(fileURLWithPath: opener)
        process.arguments = [address]
        try? process.run()
    }
}
