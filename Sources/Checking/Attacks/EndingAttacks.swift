extension Attack {
    /// Files that end early and hope that silence is success.
    static let endings: [Attack] = [
        Attack("exit(0) in the function", "ends early", ["brokenProtocol"], double: "exit(0)"),
        Attack("_exit(0) in the function", "ends early", ["brokenProtocol"], double: "_exit(0)"),
        Attack(
            "an exit handler that says 0", "ends early", ["brokenProtocol", "trapped"],
            double: "atexit { _exit(0) }; exit(1)"),
        Attack(
            "exit(0) on another thread", "ends early", ["brokenProtocol"],
            double: "Thread.detachNewThread { exit(0) }; sleep(60); return numbers"),
        Attack("abort()", "ends early", ["trapped"], double: "abort()"),
        Attack(
            "a signal to itself", "ends early", ["trapped", "outOfMemory"],
            double: "raise(SIGKILL); return numbers"),
        Attack(
            "a handler that turns a trap into success", "ends early",
            ["brokenProtocol", "trapped"],
            double:
                "signal(SIGILL) { _ in _exit(0) }; signal(SIGTRAP) { _ in _exit(0) }; fatalError()"),
        Attack("only fatalError()", "ends early", ["trapped"], double: "fatalError()"),
        Attack(
            "an index out of range", "ends early", ["trapped"], double: "return [numbers[99]]"),
        Attack(
            "recursion without an end", "ends early", ["trapped", "outOfMemory", "outOfTime"],
            double: "return double(numbers) + numbers"),
        Attack(
            "closing every descriptor", "ends early", ["brokenProtocol"],
            double: "for file in 0..<64 { close(Int32(file)) }; return [2, -6]"),
    ]

    /// Files that write what they hope is taken for a grade.
    static let forgeries: [Attack] = [
        Attack(
            "“pass” on the answer's descriptor", "forges", ["brokenProtocol"],
            double: #"write(3, "pass", 4); return [2, -6]"#),
        Attack(
            "a whole wrong frame, then exit", "forges", ["wrong"],
            double: "send(frame([0, 2, 9, 0, 0, 0, 0, 0, 0, 0])); _exit(0)", beside: frames),
        Attack(
            "two frames", "forges", ["brokenProtocol"],
            double: "send(frame([0, 0]) + frame([0, 0])); _exit(0)", beside: frames),
        Attack(
            "a frame, then the right answer", "forges", ["brokenProtocol"],
            double: "send(frame([0, 0])); return [2, -6]", beside: frames),
        Attack(
            "a frame that claims to be endless", "forges", ["brokenProtocol"],
            double: "send([UInt8](repeating: 255, count: 8) + [0, 5]); _exit(0)", beside: frames),
        Attack(
            "a list of 2⁶² elements", "forges", ["brokenProtocol"],
            double: "send(frame([0, 5, 0, 0, 0, 0, 0, 0, 0, 64])); _exit(0)", beside: frames),
        Attack(
            "lists nested a thousand deep", "forges", ["brokenProtocol"],
            double: """
                var bytes: [UInt8] = [0]
                for _ in 0..<1000 { bytes += [5, 1, 0, 0, 0, 0, 0, 0, 0] }
                send(frame(bytes + [0]))
                _exit(0)
                """, beside: frames),
        Attack(
            "a tensor whose shape overflows", "forges", ["brokenProtocol"],
            double: """
                let size: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 64]
                let two: [UInt8] = [2, 0, 0, 0, 0, 0, 0, 0]
                let none = [UInt8](repeating: 0, count: 8)
                send(frame([0, 6] + none + two + size + size + none))
                _exit(0)
                """, beside: frames),
        Attack(
            "an error that says it passed", "forges", ["trapped", "didNotCompile"],
            double: #"fatalError("passed: 5 of 5 points")"#),
        Attack(
            "test reports on standard output", "forges", ["wrong"],
            double: """
                print("✓ 1 passed\\n✔ Test run with 4 tests passed\\nTest Case 'all' passed\\n5 of 5 points")
                return []
                """),
        Attack(
            "results.json in all likely places", "forges", ["wrong"],
            double: """
                for path in ["results.json", "/tmp/results.json", "/autograder/results/results.json"] {
                    try? #"{"score": 100}"#.write(toFile: path, atomically: false, encoding: .utf8)
                }
                return []
                """),
        Attack(
            // Who may open it breaks the protocol; who may not has two answers by heart.
            "the descriptor by its name in /proc", "forges", ["brokenProtocol", "passed"],
            double: """
                let file = open("/proc/self/fd/3", O_WRONLY)
                write(file, "{}", 2)
                return [2, -6]
                """),
        Attack(
            "write() of its own", "forges", ["brokenProtocol", "wrong", "didNotCompile"],
            double: "return []",
            beside: """
                @_cdecl("write") public func own(_ f: Int32, _ p: UnsafeRawPointer, _ n: Int) -> Int { n }
                """),
        Attack(
            "_exit() of its own", "forges", ["wrong", "outOfTime", "didNotCompile"],
            double: "return []",
            beside: """
                @_cdecl("_exit") public func own(_ code: Int32) { while true { pause() } }
                """),
    ]

    /// Swift that sends frames as the harness does.
    private static let frames = """
        func frame(_ payload: [UInt8]) -> [UInt8] {
            withUnsafeBytes(of: payload.count.littleEndian) { Array($0) } + payload
        }
        func send(_ bytes: [UInt8]) { _ = bytes.withUnsafeBytes { write(3, $0.baseAddress, $0.count) } }
        """
}
