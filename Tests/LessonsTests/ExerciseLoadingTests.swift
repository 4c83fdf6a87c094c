import Testing

@testable import Lessons

@Suite struct ExerciseLoadingTests {
    private let lesson = Lesson(
        id: "lesson1", number: 1, title: "Tensors", folder: "lessons/lesson1-tensors",
        pages: ["lessons/lesson1-tensors/04-shape.md"])

    private let good = [
        "exercise.md": """
        ---
        title: Strides
        page: 04-shape.md
        minutes: 25
        difficulty: medium
        engine: true
        ---
        Write `strides`.

        ```swift
        strides([3, 4])
        ```

        ## Hint 1

        One.

        ## Hint 2

        Two.

        ## Hint 3

        Three.

        """,
        "solution.swift": """
        func strides(_ shape: [Int]) -> [Int] {
            // solution
            // starter: // your code
            // starter: []
            shape
            // end solution
        }

        func offset() -> Int {
            // solution
            1
            // end solution
        }

        """,
        "checks.swift": """
        let probes = [
            Probe("strides") { (shape: [Int]) in strides(shape) },
            Probe("offset") { offset() },
        ]

        """,
        "checks.yml": """
        - says: equal
          probe: strides
          inputs: [[3, 4]]
        - says: close
          probe: strides
          inputs: [1.5, .inf, true, null, "text", {tensor: [[1, 2]], dtype: float64}]
          rule: close
          atol: 0.1
          points: 3
          hidden: true
        - says: traps
          probe: offset
          rule: traps
          containing: out of range

        """,
        "mutants/wrong.swift": """
        // message: Look at the sizes
        // message: to the right.
        // fails: 1, 2

        func strides(_ shape: [Int]) -> [Int] { [] }
        """,
    ]

    private func load(_ changes: [String: String?] = [:]) throws(Diagnostics) -> Exercise {
        let folder = "exercises/lesson1/02-strides-and-offsets"
        var files: [String: String] = [:]
        for (name, text) in good { files["\(folder)/\(name)"] = text }
        for (name, text) in changes { files["\(folder)/\(name)"] = text }
        return try Exercise.load(folder, of: lesson, from: MemoryFolder(files))
    }

    /// What is said when a text in one of the files is replaced by another.
    private func complaint(_ name: String, _ old: String, _ new: String) -> String {
        do {
            let text = good[name] ?? ""
            #expect(text.contains(old))
            _ = try load([name: text.replacing(old, with: new)])
            return "nothing"
        } catch {
            return error.described
        }
    }

    @Test func `the statement, its settings and the hints are read`() throws {
        let exercise = try load()
        #expect(exercise.id == "lesson1/strides-and-offsets")
        #expect(exercise.page == "lessons/lesson1-tensors/04-shape.md")
        #expect(exercise.title == "Strides")
        #expect((exercise.minutes, exercise.difficulty) == (25, "medium"))
        #expect(exercise.usesEngine)
        #expect(
            exercise.statement == [
                .paragraph([.text("Write "), .code("strides"), .text(".")]),
                .code(language: "swift", text: "strides([3, 4])\n"),
            ])
        #expect(exercise.hints[2] == [.paragraph([.text("Three.")])])
    }

    @Test func `the starter is the solution with its regions cut out`() throws {
        #expect(
            try load().starter == """
                func strides(_ shape: [Int]) -> [Int] {
                    // your code
                    []
                }

                func offset() -> Int {
                    fatalError("not written yet")
                }

                """)
    }

    @Test func `checks know their values, rules and places`() throws {
        let checks = try load().checks
        #expect(checks[0].inputs == [.list([.int(3), .int(4)])])
        #expect(checks[0].position == SourcePosition(line: 1, column: 3))
        #expect(
            checks[1].inputs == [
                .double(1.5), .double(.infinity), .bool(true), .none, .text("text"),
                .tensor(dtype: "float64", shape: [1, 2], elements: [1, 2]),
            ])
        #expect(checks[1].rule == .close(atol: 0.1, rtol: 1e-5))
        #expect((checks[1].points, checks[1].isHidden) == (3, true))
        #expect(checks[2].rule == .traps(containing: "out of range"))
    }

    @Test func `an exercise says what it is to be solved without, and who uses it all the same`()
        throws
    {
        let mutant = (good["mutants/wrong.swift"] ?? "").replacing("1, 2", with: "forbidden")
        let statement = (good["exercise.md"] ?? "")
            .replacing("engine: true", with: "without: [matmul, Linear]")
        let exercise = try load(["exercise.md": statement, "mutants/wrong.swift": mutant])
        #expect(exercise.without == ["matmul", "Linear"])
        #expect(exercise.mutants[0].isForbidden && exercise.mutants[0].failing.isEmpty)
        #expect(try load().without.isEmpty && !load().mutants[0].isForbidden)
    }

    @Test func `a check may need an earlier one that students have too`() throws {
        let checks = good["checks.yml"] ?? ""
        let needing = try load(["checks.yml": checks + "  needs: 1\n"])
        #expect(needing.checks.map(\.needs) == [nil, nil, 1])
        #expect(needing.withNeeded([3]) == [1, 3] && needing.withNeeded([2]) == [2])
        #expect(
            complaint("checks.yml", "containing: out of range\n", "containing: x\n  needs: 3\n")
                .contains("11:1: error: Check 3 needs check 3, which is not before it."))
        #expect(
            complaint("checks.yml", "containing: out of range\n", "containing: x\n  needs: 2\n")
                .contains("Check 3 is visible and needs check 2, which is hidden."))
    }

    @Test func `a mutant carries its message and the checks that find it`() throws {
        let mutant = try load().mutants[0]
        #expect(mutant.message == "Look at the sizes to the right.")
        #expect(mutant.failing == [1, 2])
    }

    @Test func `missing files are told all at once`() {
        let error = #expect(throws: Diagnostics.self) {
            try load(["solution.swift": nil, "checks.yml": nil])
        }
        #expect(
            error?.all.map(\.path) == [
                "exercises/lesson1/02-strides-and-offsets/solution.swift",
                "exercises/lesson1/02-strides-and-offsets/checks.yml",
            ])
    }

    @Test func `what is wrong in the statement is told at its line`() {
        #expect(
            complaint("exercise.md", "page: 04-shape.md", "page: 04-shpae.md")
                == "3:7: error: `lesson1` has no page `04-shpae.md`.\n"
                + "    quote: 04-shpae.md\n    advice: Did you mean `04-shape.md`?\n")
        #expect(
            complaint("exercise.md", "difficulty: medium", "difficulty: midium")
                .contains("5:13: error: `midium` is no difficulty."))
        #expect(
            complaint("exercise.md", "## Hint 3", "## Hint 4")
                .contains("22:1: error: The hints are not numbered 1, 2, 3."))
        #expect(
            complaint("exercise.md", "## Hint 3", "### Hint 3")
                .contains("The exercise has 2 hints; it needs three."))
        #expect(
            complaint("exercise.md", "---", "***").contains("The exercise has no front matter."))
    }

    @Test func `what is wrong in the solution is told at its line`() {
        #expect(
            complaint("solution.swift", "    1\n    // end solution\n", "    1\n")
                == "10:1: error: This `// solution` is never ended.\n"
                + "    advice: Put a line `// end solution` below it.\n")
        #expect(
            complaint("solution.swift", "    // solution\n", "")
                .contains("5:1: error: This `// end solution` ends nothing."))
    }

    @Test func `what is wrong in the checks is told at its line`() {
        #expect(
            complaint("checks.yml", "probe: offset", "probe: ofset")
                .contains("12:10: error: There is no probe `ofset`."))
        #expect(
            complaint("checks.yml", "rule: close", "rule: shape")
                .contains("8:9: error: `atol` means nothing beside `rule: shape`."))
        #expect(
            complaint("checks.yml", "rule: close", "rule: colse")
                .contains("advice: Did you mean `close`?"))
        #expect(
            complaint("checks.yml", "  containing: out of range\n", "")
                .contains("11:3: error: `containing` is missing."))
        #expect(
            complaint("checks.yml", "[[1, 2]]", "[[1, 2], [3]]")
                .contains("A tensor's elements are numbers in lists of equal length."))
    }

    @Test func `what is wrong with probes and mutants is told`() {
        #expect(
            complaint("checks.swift", "\"offset\"", "\"strides\"")
                .contains("3:5: error: There are two probes named `strides`."))
        #expect(
            complaint("mutants/wrong.swift", "// fails: 1, 2", "// fails: 1, 4")
                .contains("as `// fails: 2, 3`"))
        #expect(
            complaint("mutants/wrong.swift", "message", "massage")
                .contains("This mutant has no message."))
    }
}
