import Foundation
import Lessons

extension ProbeRunner {
    /// Tries forbidden things as a student's program would, and tells which of them are possible.
    ///
    /// A secret is planted where this process can read it: in a file, and in this process's environment.
    /// - Throws: ``Lessons/Diagnostic`` when the trial itself cannot be made.
    public func breaches() async throws -> [String] {
        let folder = try cache.scratchFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let secret = "\(folder)/secret"
        try writeFile(Data("a secret".utf8), to: secret)
        let exercise = Self.trial(readingFile: secret)
        let submission = Submission(path: "trial.swift", text: exercise.solution.text)
        let observation = await withProgram(of: exercise, submission) {
            await $0.observe(exercise.checks)
        }.first
        guard case .value(.list(let found), _)? = observation else {
            throw Diagnostic(
                message: "The jail could not be tried.", quote: observation.map { "\($0)" })
        }
        return found.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    private static func trial(readingFile path: String) -> Exercise {
        Exercise(
            id: "jail/trial", folder: "jail", title: "Trial", starter: "",
            solution: SourceFile(path: "trial.swift", text: intruder),
            probes: SourceFile(
                path: "trial-checks.swift",
                text: "let probes = [Probe(\"breaches\") { (path: String) in breaches(path) }]\n"),
            checks: [
                Check(says: "nothing is possible", probe: "breaches", inputs: [.text(path)])
            ])
    }

    private static let intruder = """
        import Foundation

        func breaches(_ secret: String) -> [String] {
            var found: [String] = []
            func tries(_ words: String, _ succeeds: Bool) { if succeeds { found.append(words) } }
            let manager = FileManager.default
            tries("it can read a file of the grader", manager.contents(atPath: secret) != nil)
            for path in ["/etc/passwd", "/root", "/home", "/bin/sh", "/usr/bin/env"] {
                tries("it can see \\(path)", manager.fileExists(atPath: path))
            }
            for path in ["/file", "/dev/file", "/usr/file"] {
                tries("it can write \\(path)", manager.createFile(atPath: path, contents: nil))
            }
            let known: Set = ["PWD", "SWIFT_BACKTRACE"]
            let names = ProcessInfo.processInfo.environment.keys.filter { !known.contains($0) }
            tries("it can see the environment \\(names.sorted())", !names.isEmpty)
            let open = (4..<1024).filter { fcntl(Int32($0), F_GETFD) >= 0 }
            tries("it has descriptors of the grader", !open.isEmpty)
            let processes = (try? manager.contentsOfDirectory(atPath: "/proc")) ?? []
            tries("it can see other processes", processes.compactMap { Int($0) }.count > 3)
            tries("it can reach the network", reachesNetwork())
            tries("it can start programs", startsPrograms())
            for (name, kind) in limits {
                var limit = rlimit()
                let answered = getrlimit(kind, &limit) == 0
                tries("it has no limit for \\(name)", answered && limit.rlim_max > UInt64(1) << 40)
            }
            return found
        }

        // The C library's module does not show these numbers as what its own function takes.
        private let limits: [(String, Int32)] = [
            ("processor time", 0), ("file size", 1), ("core files", 4), ("open files", 7),
            ("address space", 9),
        ]

        private func reachesNetwork() -> Bool {
            let descriptor = socket(AF_INET, Int32(SOCK_DGRAM.rawValue), 0)
            defer { close(descriptor) }
            var address = sockaddr_in()
            address.sin_family = UInt16(AF_INET)
            address.sin_port = UInt16(53).bigEndian
            address.sin_addr.s_addr = UInt32(0x0808_0808).bigEndian
            let size = socklen_t(MemoryLayout<sockaddr_in>.size)
            return withUnsafePointer(to: &address) {
                $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(descriptor, $0, size) == 0
                }
            }
        }

        private func startsPrograms() -> Bool {
            var process: pid_t = 0
            return posix_spawn(&process, "/bin/true", nil, nil, [nil], [nil]) == 0
        }

        """
}
