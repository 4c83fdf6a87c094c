extension Attack {
    /// Files that put their own things in the place of the checker's.
    static let names: [Attack] = [
        Attack(
            "integers that are all equal", "shadows", ["wrong"], double: "return [0, 0]",
            beside: "extension Int { static func == (a: Int, b: Int) -> Bool { true } }"),
        Attack(
            "abs() that is always 0", "shadows", ["wrong"], double: "return [0, 0]",
            beside: "func abs<T>(_ x: T) -> T where T: Numeric { 0 }"),
        Attack(
            "a result that equals everything", "shadows", ["didNotCompile"],
            file: """
                struct Always: Equatable { static func == (a: Always, b: Always) -> Bool { true } }
                func double(_ numbers: [Int]) -> Always { Always() }
                func half(_ number: Double) -> Always { Always() }

                """),
        Attack(
            "the harness, imported", "shadows", ["didNotCompile"], double: "return []",
            beside: "import ProbeHarness"),
        Attack(
            "the probes, imported", "shadows", ["didNotCompile"], double: "return []",
            beside: "@testable import Probes"),
        Attack(
            "its own list of probes", "shadows", ["wrong"], double: "return []",
            beside: """
                struct Probe { init(_ name: String, _ body: Any) {} }
                let probes: [Probe] = []
                func answer(with probes: [Probe]) -> Never { exit(0) }
                """),
        Attack(
            "a main of its own", "shadows", ["didNotCompile"], double: "return []",
            beside: "@main struct Main { static func main() { exit(0) } }"),
        Attack(
            "a C main of its own", "shadows", ["didNotCompile"], double: "return []",
            beside: #"@_cdecl("main") public func own() -> Int32 { 0 }"#),
        Attack(
            "the solution by a linker's name", "shadows", ["didNotCompile"],
            double: "return solution(numbers)",
            beside: """
                @_silgen_name("$s8Solution6doubleySaySiGADF") func solution(_ n: [Int]) -> [Int]
                """),
        Attack(
            "the answer by dlsym", "shadows", ["wrong"],
            double: """
                let handle = dlopen(nil, RTLD_NOW)
                for name in ["expected", "solution", "answerKey", "checks"] {
                    if dlsym(handle, name) != nil { print("found \\(name)") }
                }
                return []
                """),
        Attack(
            "the runtime's allocator", "shadows", ["trapped", "didNotCompile", "brokenProtocol"],
            double: "return [2, -6]",
            beside: """
                @_cdecl("swift_allocObject")
                public func own(_ a: UnsafeRawPointer, _ b: Int, _ c: Int) -> UnsafeRawPointer? { nil }
                """),
        Attack(
            "Int made into a text", "shadows", ["didNotCompile", "brokenProtocol"],
            file: """
                typealias Int = String
                func double(_ numbers: [Int]) -> [Int] { ["2", "-6"] }
                func half(_ number: Double) -> Double { number / 2 }

                """),
    ]

    /// Files that look for answers, secrets and other people's things.
    static let files: [Attack] = [
        Attack(
            "the environment, by all its names", "looks around", ["wrong"],
            double: """
                print(ProcessInfo.processInfo.environment)
                for path in ["/proc/self/environ", "/proc/1/environ", "/proc/1/cmdline"] {
                    print(String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self))
                }
                return []
                """),
        Attack(
            "every file of the machine", "looks around", ["wrong", "outOfTime"],
            double: """
                var found = 0
                for case let path as String in FileManager.default.enumerator(atPath: "/")! {
                    let isOurs = path.hasPrefix("proc") || path.hasPrefix("dev")
                    if !isOurs, path.contains("solution") || path.contains("secret") || path.contains("checks") {
                        print(path, String(decoding: FileManager.default.contents(atPath: "/" + path) ?? Data(), as: UTF8.self))
                        found += 1
                    }
                }
                return [found]
                """),
        Attack(
            "the folders above", "looks around", ["wrong"],
            double: """
                for path in ["../solution.swift", "../../exercises", "/root", "/home", "/etc/passwd", "/work"] {
                    print((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
                    print((try? String(contentsOfFile: path, encoding: .utf8)) ?? "")
                }
                return []
                """),
        Attack(
            "its own program and memory", "looks around", ["wrong", "outOfTime"],
            double: """
                let bytes = FileManager.default.contents(atPath: "/proc/self/exe") ?? Data()
                let text = String(decoding: bytes, as: UTF8.self)
                for part in text.split(separator: "\\0") where part.contains("998") || part.contains("sesame") {
                    print(part)
                }
                return []
                """),
        Attack(
            "descriptors that were left open", "looks around", ["wrong"],
            double: """
                var data = [UInt8](repeating: 0, count: 4096)
                for file in 4..<256 {
                    let count = read(Int32(file), &data, data.count)
                    if count > 0 { print(String(decoding: data[..<count], as: UTF8.self)) }
                }
                return []
                """),
        Attack(
            "a second reading of the request", "looks around", ["wrong"],
            double: """
                lseek(0, 0, SEEK_SET)
                print(String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self))
                return []
                """),
        Attack(
            "its own program, rewritten", "looks around", ["wrong"],
            double: """
                try? Data().write(to: URL(fileURLWithPath: "/program"))
                chmod("/program", 0o777)
                unlink("/program")
                rename("/program", "/tmp/program")
                return []
                """),
        Attack(
            "the network", "looks around", ["wrong"],
            double: """
                let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
                var address = sockaddr_in()
                address.sin_family = UInt16(AF_INET)
                address.sin_port = UInt16(80).bigEndian
                address.sin_addr.s_addr = UInt32(0x0101_0101).bigEndian
                let size = socklen_t(MemoryLayout<sockaddr_in>.size)
                let code = withUnsafePointer(to: &address) {
                    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(file, $0, size) }
                }
                return code == 0 ? [2, -6] : []
                """),
        Attack(
            "a file for the next student", "looks around", ["wrong"],
            double: """
                let path = "/tmp/from-the-last-student"
                if FileManager.default.fileExists(atPath: path) { return numbers.map { $0 * 2 } }
                FileManager.default.createFile(atPath: path, contents: nil)
                return []
                """),
    ]
}
