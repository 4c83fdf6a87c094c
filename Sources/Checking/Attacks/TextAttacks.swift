extension Attack {
    /// Files that turn on the compiler.
    static let compiling: [Attack] = [
        Attack(
            "an error that claims points", "compiles", ["didNotCompile"], double: "return []",
            beside: #"#error("10/10 points, passed")"#),
        Attack(
            "a warning that claims points", "compiles", ["wrong"],
            double: "#warning(\"10/10 points\")\nreturn []"),
        Attack(
            "escapes in the compiler's words", "compiles", ["didNotCompile"], double: "return []",
            beside: "#error(\"\u{1B}[2Jpassed\")\nlet x: Int = \"\u{202E}dessap<script>\""),
        Attack(
            "a line that is somebody else's", "compiles", ["didNotCompile"], double: "return []",
            beside: "#sourceLocation(file: \"checks.swift\", line: 1)\nlet x: Int = \"\""),
        Attack(
            "a macro from elsewhere", "compiles", ["didNotCompile"],
            double: "return #steal()",
            beside: """
                @freestanding(expression)
                macro steal() -> [Int] = #externalMacro(module: "Steal", type: "Steal")
                """),
        Attack(
            "a type that takes hours to check", "compiles", ["didNotCompile"],
            double: """
                let a = 1.0, b = 2, c = 3.0
                return [Int(-a + b * -c / 2 - -a + -(b * 3) + -c * 2 - -a + -(b * 3) + -c * 2 + [1, 2].map { -$0 + $0 * -1 / 2 }.reduce(0, +))]
                """),
        Attack("an empty file", "compiles", ["didNotCompile"], file: ""),
        Attack(
            "everything in a comment", "compiles", ["didNotCompile"],
            file: "/* func double(_ numbers: [Int]) -> [Int] { numbers.map { $0 * 2 } } */\n"),
        Attack(
            "code beside declarations", "compiles", ["didNotCompile"],
            file: """
                exit(0)
                func double(_ numbers: [Int]) -> [Int] { [] }

                """),
        Attack(
            "another signature", "compiles", ["didNotCompile"],
            file: """
                func double(_ numbers: [Int], _ more: Int) -> [Int] { [2, -6] }
                func half(_ number: Double) -> Double { number / 2 }

                """),
    ]

    /// Files whose words are meant for a terminal, a log or a page.
    static let texts: [Attack] = [
        Attack(
            "escapes for the terminal", "words", ["trapped"],
            double: #"fatalError("\u{1B}[2J\u{1B}]52;c;cGFzc2Vk\u{7}\u{9B}31m passed")"#),
        Attack(
            "text that runs backwards", "words", ["trapped"],
            double: #"fatalError("\u{202E}dessap\u{202C} \u{2066}")"#),
        Attack(
            "commands for a build log", "words", ["trapped"],
            double: #"fatalError("\n::set-env name=A::b\n::error::c\n##vso[task.complete]")"#),
        Attack(
            "a script for the page", "words", ["trapped"],
            double: #"fatalError("</pre><script>alert(1)</script><img src=x onerror=alert(1)>")"#),
        Attack(
            "a formula for the spreadsheet", "words", ["trapped"],
            double: #"fatalError("=HYPERLINK(\"http://example.org\")")"#),
    ]

    /// Answers that are made for a careless comparison.
    static let answers: [Attack] = [
        Attack("the input", "answers", ["wrong"], double: "return numbers"),
        Attack("nothing", "answers", ["wrong"], double: "return []"),
        Attack("too many", "answers", ["wrong"], double: "return [2, -6, 0]"),
        Attack(
            "the right ones in another order", "answers", ["wrong"], double: "return [-6, 2]"),
        Attack(
            "the visible answers by heart", "answers", ["passed"],
            double: "return numbers == [1, -3] ? [2, -6] : numbers == [7, 8] ? [14, 16] : []"),
        Attack(
            "right once, then never again", "answers", ["passed"],
            double: "calls += 1; return calls > 1 ? [] : numbers.map { $0 * 2 }",
            beside: "nonisolated(unsafe) var calls = 0"),
        Attack(
            "the hidden input in its message", "answers", ["passed"],
            double:
                #"if numbers.contains(where: { $0 > 100 }) { fatalError("\(numbers)") }; return numbers.map { $0 * 2 }"#
        ),
        Attack(
            "the hidden input in what it prints", "answers", ["passed"],
            double:
                "print(numbers); return numbers.contains { $0 > 100 } ? numbers : numbers.map { $0 * 2 }"
        ),
        Attack(
            "no number", "answers", ["passed"], double: "return numbers.map { $0 * 2 }",
            beside: ""
        )
        .withHalf("Double.nan"),
    ]

    /// Honest files that look odd: all of them earn everything.
    static let honestFiles: [Attack] = [
        Attack(
            "helpers and prints", honest, ["passed"],
            double: "print(\"working\"); return twice(numbers)",
            beside: "func twice(_ numbers: [Int]) -> [Int] { numbers.map { $0 + $0 } }"),
        Attack(
            "words of a test report", honest, ["passed"],
            double: "print(\"FAILED ✗ error: 0 of 5\"); return numbers.map { $0 * 2 }"),
        Attack(
            "types with our names", honest, ["passed"],
            double: "return numbers.map { $0 * 2 }",
            beside: "struct Verdict {}\nenum Probe { case one }\nstruct FrameWriter {}"),
        Attack(
            "names in other letters", honest, ["passed"],
            double: "let número = 2; return numbers.map { $0 * número }"),
        Attack(
            "a thread and a wait", honest, ["passed"],
            double: """
                let done = DispatchSemaphore(value: 0)
                Thread.detachNewThread { done.signal() }
                done.wait()
                return numbers.map { $0 * 2 }
                """),
        Attack(
            "something on standard error", honest, ["passed"],
            double: "fputs(\"careful\\n\", stderr); return numbers.map { $0 * 2 }"),
    ]

    /// The same file with another answer of `half`.
    private func withHalf(_ answer: String) -> Attack {
        Attack(
            name, family, verdicts,
            file: text.replacing("{ number / 2 }", with: "{ \(answer) }"))
    }
}
