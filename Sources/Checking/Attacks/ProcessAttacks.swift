extension Attack {
    /// Files that reach for other processes.
    static let processes: [Attack] = [
        Attack(
            "kill the parent", "processes", ["wrong", "trapped", "outOfMemory", "brokenProtocol"],
            double: "kill(getppid(), SIGKILL); return []"),
        Attack(
            "kill everybody", "processes", ["wrong", "trapped", "outOfMemory", "brokenProtocol"],
            double: "kill(-1, SIGKILL); return []"),
        Attack(
            "stop the whole group", "processes", ["outOfTime"],
            double: "kill(0, SIGSTOP); kill(getpid(), SIGSTOP); while true { pause() }"),
        Attack(
            "a shell", "processes", ["wrong"],
            double: """
                var process: pid_t = 0
                return posix_spawn(&process, "/bin/sh", nil, nil, [nil], [nil]) == 0 ? [2, -6] : []
                """),
        Attack(
            "itself, again and again", "processes",
            ["wrong", "outOfTime", "brokenProtocol", "trapped", "outOfMemory"],
            double: """
                for _ in 0..<5000 {
                    var process: pid_t = 0
                    posix_spawn(&process, "/proc/self/exe", nil, nil, [nil], [nil])
                }
                return []
                """),
        Attack(
            "a child that stays", "processes",
            ["wrong", "outOfTime", "brokenProtocol", "trapped"],
            double: """
                var attributes = posix_spawnattr_t()
                posix_spawnattr_init(&attributes)
                posix_spawnattr_setflags(&attributes, 0x80)
                var process: pid_t = 0
                posix_spawn(&process, "/proc/self/exe", nil, &attributes, [nil], [nil])
                return []
                """),
        Attack(
            "ten thousand threads", "processes",
            ["wrong", "trapped", "outOfMemory", "outOfTime", "brokenProtocol"],
            double: """
                for _ in 0..<10_000 { Thread.detachNewThread { sleep(60) } }
                return []
                """),
        Attack(
            "a debugger on its parent", "processes", ["wrong", "outOfTime"],
            double: """
                typealias Trace = @convention(c) (Int, Int32, Int, Int) -> Int
                let symbol = dlsym(nil, "ptrace")
                let code = symbol.map { unsafeBitCast($0, to: Trace.self)(16, getppid(), 0, 0) } ?? -1
                return code == 0 ? [2, -6] : []
                """),
    ]

    /// Files that use up time, memory and space.
    static let resources: [Attack] = [
        Attack("a loop without an end", "uses up", ["outOfTime"], double: "while true {}"),
        Attack(
            "a loop that ignores the signal", "uses up", ["outOfTime"],
            double: "signal(SIGXCPU, SIG_IGN); while true {}"),
        Attack(
            "sleep without an end", "uses up", ["outOfTime"], double: "while true { sleep(1000) }"),
        Attack(
            "a lock that nobody opens", "uses up", ["outOfTime"],
            double: "DispatchSemaphore(value: 0).wait(); return []"),
        Attack(
            "a read of standard input", "uses up", ["wrong"],
            double: "while readLine() != nil {}; return []"),
        Attack(
            "a terabyte", "uses up", ["outOfMemory", "trapped"],
            double: "return [Int](repeating: 1, count: 1 << 37)"),
        Attack(
            "memory that grows", "uses up", ["outOfMemory", "trapped", "outOfTime"],
            double: "var all = [numbers]; while true { all += all }"),
        Attack(
            "output without an end", "uses up", ["tooMuchOutput"], double: "while true { print(1) }"
        ),
        Attack(
            "a line without an end", "uses up", ["tooMuchOutput"],
            double: #"while true { print("aaaaaaaaaaaaaaaa", terminator: "") }"#),
        Attack(
            "errors without an end", "uses up", ["tooMuchOutput"],
            double: #"while true { fputs("error\n", stderr) }"#),
        Attack(
            "answers without an end", "uses up", ["tooMuchOutput"],
            double: #"while true { write(3, "aaaaaaaaaaaaaaaa", 16) }"#),
        Attack(
            "a full disk", "uses up", ["wrong", "trapped"],
            double: """
                for number in 0..<1000 {
                    let data = Data(repeating: 1, count: 1 << 19)
                    try? data.write(to: URL(fileURLWithPath: "/tmp/\\(number)"))
                }
                return []
                """),
        Attack(
            "a large file", "uses up", ["trapped", "wrong"],
            double: """
                try? Data(repeating: 1, count: 1 << 26).write(to: URL(fileURLWithPath: "/tmp/large"))
                return []
                """),
    ]
}
