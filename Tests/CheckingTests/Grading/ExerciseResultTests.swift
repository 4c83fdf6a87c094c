import Lessons
import Testing

@testable import Checking

@Suite struct ExerciseResultTests {
    private static let file = SourceFile(path: "solution.swift", text: "")

    private let exercise = Exercise(
        id: "lesson1/strides", folder: "exercises/lesson1/02-strides", title: "Strides",
        starter: "",
        solution: file, probes: file,
        checks: [
            Check(
                says: "`strides([3, 4])`", probe: "strides", inputs: [.list([.int(3), .int(4)])]),
            Check(says: "a batch", probe: "offset", inputs: [.int(7)], points: 2, isHidden: true),
        ],
        mutants: [Mutant(source: file, message: "Start at the last axis.", failing: [1])])

    private let solution: [Observation] = [
        .value(.list([.int(4), .int(1)]), printed: ""), .value(.int(5), printed: ""),
    ]

    private func result(_ got: [Observation], mutants: [[Observation]] = []) -> ExerciseResult {
        ExerciseResult(
            exercise, path: "work/strides.swift", expected: solution, got: got, mutants: mutants)
    }

    private func words(_ got: [Observation]) -> String { result(got).words.text(inColour: false) }

    @Test func `the solution earns all points`() {
        #expect(result(solution).score == Score(earned: 3, possible: 3))
        #expect(result(solution).score.isFull)
        #expect(
            words(solution) == """
                Strides  work/strides.swift

                  ✓ 1  `strides([3, 4])`
                  ✓ 2  a batch (2 points)

                  3 of 3 points

                """)
    }

    @Test func `nothing observed earns nothing`() {
        #expect(result([]).score == Score(earned: 0, possible: 3))
        #expect(!result([]).score.isFull)
    }

    @Test func `a wrong answer is shown beside the right one, a hidden one is not`() {
        #expect(
            words([.value(.list([.int(1), .int(3)]), printed: ""), .value(.int(6), printed: "")])
                == """
                Strides  work/strides.swift

                  ✗ 1  `strides([3, 4])`
                       strides([3, 4])
                       expected  [4, 1]
                       got       [1, 3]
                  ✗ 2  a batch (2 points)
                       another answer was expected (the inputs of this check stay hidden)

                  0 of 3 points

                """)
    }

    @Test func `a trap names the student's line, and nothing of a hidden check`() {
        let got: [Observation] = [
            .trapped(message: "Fatal error: Index out of range", line: 4),
            .trapped(message: "Fatal error: the input is 7", line: 9),
        ]
        #expect(
            words(got).contains(
                "work/strides.swift:4: the program stops: Fatal error: Index out of range\n"))
        #expect(!words(got).contains("7"))
        #expect(
            result(got).diagnostics == [
                Diagnostic(
                    path: "work/strides.swift", position: SourcePosition(line: 4, column: 1),
                    message: "Check 1 stops here: Fatal error: Index out of range")
            ])
    }

    @Test func `a compile error is told once`() {
        let error = CompilerMessage(
            severity: "error", position: SourcePosition(line: 2, column: 5),
            text: "cannot find 'x' in scope")
        let got = [Observation](repeating: .didNotCompile([error]), count: 2)
        #expect(
            words(got) == """
                Strides  work/strides.swift

                  The file does not compile, so nothing could be checked.
                  work/strides.swift:2:5: error: cannot find 'x' in scope
                      Nothing has that name here. Look at its spelling; a new variable begins with `let` or `var`.

                  0 of 3 points

                """)
        #expect(result(got).diagnostics.count == 1)
    }

    @Test func `what is forbidden is told at its line, and nothing else`() {
        let use = CompilerMessage(
            severity: "error", position: SourcePosition(line: 4, column: 9),
            text: "this exercise is to be solved without `sorted`")
        let got = [Observation](repeating: .forbidden([use]), count: 2)
        #expect(
            words(got) == """
                Strides  work/strides.swift

                  The file uses what is forbidden here, so nothing was checked.
                  work/strides.swift:4:9: error: this exercise is to be solved without `sorted`

                  0 of 3 points

                """)
        #expect(result(got).diagnostics.map(\.position?.line) == [4])
        #expect(result(got).checks.map(\.verdict.name) == ["forbidden", "forbidden"])
        let another = CompilerMessage(severity: "error", position: nil, text: "without `sort`")
        let mutant = [Observation](repeating: .forbidden([another]), count: 2)
        #expect(result(got, mutants: [mutant]).advice == "Start at the last axis.")
    }

    @Test func `a missing file is told once`() {
        #expect(
            words([
                .missingFile("strides.swift is not there"),
                .missingFile("strides.swift is not there"),
            ])
            .contains("\n\n  strides.swift is not there, so nothing could be checked.\n\n"))
    }

    @Test func `a fault of ours that keeps all checks from running is told once`() {
        #expect(
            words([.ourFault("no room"), .ourFault("no room")]).contains(
                "\n\n  Nothing could be checked, which is not your fault: no room\n\n"))
    }

    /// The verdicts when the second check needs the first.
    private func verdicts(_ got: [Observation]) -> [String] {
        var needing = exercise
        needing.checks[1].needs = 1
        return ExerciseResult(needing, path: "", expected: solution, got: got).checks
            .map(\.verdict.name)
    }

    @Test func `a check that fails waits for one that it needs and that fails too`() {
        let wrong = Observation.value(.int(0), printed: "")
        #expect(verdicts([wrong, wrong]) == ["wrong", "blocked"])
        #expect(verdicts([wrong, .outOfTime(seconds: 1)]) == ["wrong", "blocked"])
        #expect(verdicts([solution[0], wrong]) == ["passed", "wrong"])
        #expect(verdicts([wrong, solution[1]]) == ["wrong", "passed"])
        #expect(verdicts([.ourFault("x"), wrong]) == ["ourFault", "wrong"])
        #expect(verdicts([wrong, .ourFault("x")]) == ["wrong", "ourFault"])
    }

    @Test func `a check that waits is no failure to look into`() {
        var needing = exercise
        needing.checks[1].needs = 1
        let wrong = Observation.value(.int(0), printed: "")
        let result = ExerciseResult(needing, path: "a", expected: solution, got: [wrong, wrong])
        let lines = result.words.text(inColour: false)
        #expect(
            lines.contains("  – 2  a batch (2 points)\n       this waits for check 1: mend that"))
        #expect(result.score == Score(earned: 0, possible: 3))
        #expect(Report([result]).junit.contains("failures=\"1\" errors=\"0\" skipped=\"1\""))
    }

    @Test func `the message of a foreseen mistake is shown when every answer is that mistake's`() {
        let wrong: [Observation] = [.value(.list([.int(1), .int(3)]), printed: ""), solution[1]]
        #expect(result(wrong, mutants: [wrong]).advice == "Start at the last axis.")
        #expect(result(wrong, mutants: [solution]).advice == nil)
        #expect(result(solution, mutants: [solution]).advice == nil)
    }

    /// The answers to two checks of numbers near each other.
    private func advice(_ got: [Double], mutant: [Double]) -> String? {
        var measuring = exercise
        for place in 0..<2 { measuring.checks[place].rule = .close(atol: 0.01, rtol: 0) }
        let values = [[1, 2], got, mutant].map { numbers in
            numbers.map { Observation.value(.double($0), printed: "") }
        }
        return ExerciseResult(
            measuring, path: "", expected: values[0], got: values[1], mutants: [values[2]]
        ).advice
    }

    @Test func `a foreseen mistake is known by its answers, however they were rounded`() {
        #expect(advice([4, 2], mutant: [4.001, 2.001]) != nil)
        #expect(advice([4, 2], mutant: [4.1, 2]) == nil)
        #expect(advice([.nan, 2], mutant: [.nan, 2]) != nil)
        #expect(advice([.nan, 2], mutant: [4, 2]) == nil)
    }

    @Test func `what a student's code says cannot steer a terminal`() {
        let got: [Observation] = [
            .trapped(message: "\u{1B}]52;c;x\u{7}\u{202E}", line: nil),
            .value(.text("\u{1B}[2J\""), printed: ""),
        ]
        let text = words(got)
        #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
        #expect(text.contains(#"\u{1b}]52;c;x\u{7}\u{202e}"#))
    }

    @Test func `colour is the caller's choice`() {
        #expect(result(solution).words.text(inColour: true).contains("\u{1B}[32m  ✓\u{1B}[0m"))
    }
}
