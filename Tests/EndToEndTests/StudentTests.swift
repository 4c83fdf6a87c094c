import Foundation
import Testing

/// What a student types between two checks.
@Suite struct StudentTests {
    private let workshop: Workshop
    private let exercise = "lesson1/strides-and-offsets"
    private let file = "work/lesson1/strides-and-offsets.swift"
    private let solution: String

    init() throws {
        workshop = try Workshop.withExercise("student")
        solution = try workshop.text("\(Workshop.exercise)/solution.swift")
    }

    @Test func `next shows the statement and hands out the starter, until all is solved`() throws {
        let next = try workshop.run("next")
        #expect(next.code == 0 && next.output.contains("Edit:        \(file)"))
        #expect(try workshop.text(file).contains("not written yet"))
        #expect(!next.output.contains("\u{1B}"))
        try workshop.write(solution, to: file)
        #expect(try workshop.run("check", exercise).code == 0)
        #expect(try workshop.run("next").output == "You have solved all there is: 1 exercise.\n")
        let list = try workshop.run("list").output
        #expect(list.contains("✓ \(exercise)  13 of 13 points"))
        #expect(list.contains("1 of 1 exercise solved, 13 of 13 points."))
    }

    @Test func `hints come one after the other, and any of them when asked for`() throws {
        #expect(try workshop.run("hint", exercise).output.hasPrefix("Hint 1 of 3\n"))
        #expect(try workshop.run("hint", exercise).output.hasPrefix("Hint 2 of 3\n"))
        #expect(try workshop.run("hint", exercise, "-n", "1").output.hasPrefix("Hint 1 of 3\n"))
        let last = try workshop.run("hint", exercise).output
        #expect(last.hasPrefix("Hint 3 of 3\n") && !last.contains("no stronger hint"))
        let again = try workshop.run("hint", exercise).output
        #expect(
            again.hasPrefix(last) && again.hasSuffix("There is no stronger hint than this one.\n"))
        #expect(try workshop.run("hint", exercise, "-n", "4").code == 2)
        #expect(try workshop.run("hint", "lesson9").code == 2)
    }

    @Test func `a reset loses nothing`() throws {
        try workshop.write("// mine\n", to: file)
        #expect(try workshop.run("undo", exercise).code == 2)
        #expect(try workshop.run("reset", exercise).code == 0)
        #expect(try workshop.text(file).contains("not written yet"))
        try workshop.write("// newer\n", to: file)
        #expect(try workshop.run("undo", exercise).code == 0)
        #expect(try workshop.text(file) == "// mine\n")
        #expect(try workshop.run("undo", exercise).code == 0)
        #expect(try workshop.text(file) == "// newer\n")
    }

    @Test func `a second reset does not put the starter in the way of undo`() throws {
        try workshop.write("// mine\n", to: file)
        let first = try workshop.run("reset", exercise).output
        #expect(first.hasSuffix("workbook undo \(exercise)\n"))
        let second = try workshop.run("reset", exercise)
        #expect(second.code == 0)
        #expect(second.output == "\(file) is the starter: there is nothing to reset.\n")
        #expect(try workshop.run("undo", exercise).code == 0)
        #expect(try workshop.text(file) == "// mine\n")
    }

    @Test func `the student's file names its exercise`() throws {
        let answer = try workshop.run("hint", file)
        #expect(answer.output.hasPrefix("Hint 1 of 3\n"))
        #expect(try workshop.run("list", "./\(file)/4").code == 0)
        #expect(try workshop.run("list", "work/lesson1/nothing.swift").code == 2)
    }

    @Test func `a misspelt command is told with the one that was meant`() throws {
        let wrong = try workshop.run("chekc", exercise)
        #expect(wrong.code == 2)
        #expect(
            wrong.errors
                == "workbook: there is no command “chekc”. Did you mean `workbook check`?\n")
        #expect(try workshop.run("frobnicate").errors.contains("`workbook --help` lists them all"))
    }

    @Test func `the solution is shown to who has one`() throws {
        let refused = try workshop.run("solution", exercise)
        #expect(refused.code == 1 && refused.output.isEmpty)
        #expect(refused.errors.contains("not solved yet: 0 of 13 points"))
        try workshop.write(solution, to: file)
        _ = try workshop.run("check", exercise)
        let shown = try workshop.run("solution", exercise)
        #expect(shown.output.contains("product *= max(size, 1)"))
        #expect(!shown.output.contains("// solution"))
    }

    @Test func `one check can be asked for, and a wrong answer is shown on a smaller input`() throws
    {
        let wrong = solution.replacing("reduce(0)", with: "reduce(1)")
        try workshop.write(wrong, to: file)
        let result = try workshop.run("check", "\(exercise)/4")
        #expect(
            result.output == """
                Strides and offsets  \(file)

                  ✗ 4  `offset` of index (1, 2, 3) in a fresh `[2, 3, 4]`
                       offset([1, 2, 3], [12, 4, 1])
                       expected  23
                       got       24
                       smaller   offset([2], [1])
                                 expected 2, got 3

                  0 of 1 point


                """)
        #expect(result.code == 1)
        #expect(try workshop.run("check", "\(exercise)/1").code == 0)
        #expect(try workshop.run("check", "\(exercise)/13").code == 2)
    }

    @Test func `as data the results are one document with the same exit code`() throws {
        try workshop.write(solution.replacing("reduce(0)", with: "reduce(1)"), to: file)
        let result = try workshop.run("check", exercise, "--json")
        #expect(result.code == 1)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(document["schema"] as? Int == 1)
        let first = try #require((document["exercises"] as? [[String: Any]])?.first)
        #expect(first["exercise"] as? String == exercise)
        #expect(first["possible"] as? Int == 13)
        #expect((first["checks"] as? [Any])?.count == 12)
    }

    @Test func `the doctor finds the course, the compiler and a program that runs`() throws {
        let result = try workshop.run("doctor")
        #expect(result.code == 0, "\(result.output)")
        #expect(result.output.contains("✓ the course: 1 lesson, 1 exercise"))
        #expect(result.output.contains("✓ engine and probes: \(exercise) compiles and runs"))
        #expect(result.output.contains("✓ formulas: KaTeX renders them"))
    }

    @Test func `the doctor says of each thing that is missing what to do`() throws {
        let helpless = try workshop.run("doctor", environment: ["PATH": "/nowhere"])
        #expect(helpless.code == 2)
        #expect(
            helpless.output.contains(
                """
                ✗ the compiler: no Swift compiler on PATH
                    install Swift 6.2 or newer
                """))
        #expect(helpless.output.contains("✗ engine and probes: not tried, for want of a compiler"))
        #expect(
            helpless.output.contains(
                """
                ! formulas: formulas need node, and there is none on PATH
                    install KaTeX with `apt-get install katex`
                """))
        #expect(helpless.output.hasSuffix("Mend what is marked ✗, then run this again.\n"))
    }

    @Test func `the doctor finds a place that cannot be written to`() throws {
        try workshop.write("a file where the folder belongs", to: "work")
        let result = try workshop.run("doctor")
        #expect(result.code == 2)
        #expect(result.output.contains("✗ the folder work/: nothing can be written there: "))
    }

    @Test func `a watched file is checked again when it is saved`() throws {
        try workshop.write(solution.replacing("reduce(0)", with: "reduce(1)"), to: file)
        let watching = try workshop.start("check", exercise, "--watch")
        defer { watching.stop() }
        try watching.waitForOutput("9 of 13 points")
        try watching.waitForErrors("Watching 1 file")
        try workshop.write(solution, to: file)
        try watching.waitForOutput("13 of 13 points")
        try FileManager.default.removeItem(at: workshop.root.appendingPathComponent(file))
        try watching.waitForErrors("\(file) is gone; it is checked when it is back.")
        try workshop.write("let broken\n", to: file)
        try watching.waitForOutput("The file does not compile")
    }

    @Test func `a file that an editor saves by renaming is checked once, and not called gone`()
        throws
    {
        try workshop.write("let broken\n", to: file)
        let watching = try workshop.start("check", exercise, "--watch")
        defer { watching.stop() }
        try watching.waitForErrors("Watching 1 file")
        let old = workshop.root.appendingPathComponent(file)
        try FileManager.default.moveItem(at: old, to: old.appendingPathExtension("bak"))
        try workshop.write(solution, to: file)
        try watching.waitForOutput("13 of 13 points")
        #expect(!watching.errorText.contains("is gone"))
    }
}
