import Foundation
import Testing

/// What an instructor hands out, and what stays behind.
@Suite struct ReleaseTests {
    private let workshop: Workshop
    private let exercise = "lesson1/strides-and-offsets"

    init() throws {
        workshop = try Workshop.withExercise("release")
    }

    @Test func `the student edition checks by itself and holds no secret`() throws {
        let released = try workshop.run("release", "student", "--out", "edition")
        #expect(released.code == 0, "\(released.errors)")
        #expect(released.output.contains("secret texts and found none"))
        for name in ["solution.swift", "mutants"] {
            #expect(!workshop.exists("edition/\(Workshop.exercise)/\(name)"))
        }
        let checks = try workshop.text("edition/\(Workshop.exercise)/checks.yml")
        #expect(checks.contains("contiguous") && !checks.contains("hidden"))
        #expect(try workshop.run("next", "--root", "edition").code == 0)
        let file = "edition/work/\(exercise).swift"
        #expect(try workshop.text(file).contains("not written yet"))
        #expect(try workshop.run("check", exercise, "--root", "edition").code == 1)
        let solution = try workshop.text("\(Workshop.exercise)/solution.swift")
        try workshop.write(solution, to: file)
        let solved = try workshop.run("check", exercise, "--root", "edition")
        #expect(solved.code == 0, "\(solved.output)")
        #expect(solved.output.contains("9 of 9 points"))
        let asked = try workshop.run("solution", exercise, "--root", "edition")
        #expect(asked.code == 2 && asked.errors.contains("holds no solutions"))
        #expect(try workshop.run("release", "student", "--out", "edition").code == 2)
    }

    @Test func `a check needs the same one in the edition, under its new number`() throws {
        let file = "\(Workshop.exercise)/checks.yml"
        var checks = try workshop.text(file).components(separatedBy: "- says:").dropFirst()
            .map { "- says:\($0)" }
        checks[0] += "  hidden: true\n"
        checks[3] += "  needs: 3\n"
        try workshop.write(checks.joined(), to: file)
        let released = try workshop.run("release", "student", "--out", "edition")
        #expect(released.code == 0, "\(released.errors)")
        let visible = try workshop.text("edition/\(file)").components(separatedBy: "- says:")
        #expect("- says:" + visible[1] == checks[1])
        #expect(visible[3].hasSuffix("  needs: 2\n"))
    }

    @Test func `an edition that would give an answer away is not written`() throws {
        let solution = try workshop.text("\(Workshop.exercise)/solution.swift")
        try workshop.write(
            "# Shapes\n\n```text\n\(solution)\n```\n",
            to: "lessons/lesson1-tensors/04-changing-shape.md")
        let refused = try workshop.run("release", "student", "--out", "edition")
        #expect(refused.code == 1)
        #expect(
            refused.errors.contains(
                "lessons/lesson1-tensors/04-changing-shape.md holds a part of \(Workshop.exercise)")
        )
        #expect(!workshop.exists("edition"))
    }

    @Test func `answers are written once, and a stale one is found`() throws {
        #expect(try workshop.run("answers", "--check").code == 1)
        let written = try workshop.run("answers")
        #expect(written.output == "1 exercise and 0 questions: answers/answers.html.\n")
        let book = try workshop.text("answers/answers.md")
        #expect(book.contains("## Strides and offsets (\(exercise))"))
        #expect(book.contains("| `strides([3, 4])` | `[4, 1]` | 1 |"))
        #expect(book.contains("product *= max(size, 1)") && !book.contains("// solution"))
        #expect(try workshop.run("answers", "--check").code == 0)
        #expect(try workshop.run("answers").output.hasSuffix("nothing changed.\n"))
        let file = "\(Workshop.exercise)/solution.swift"
        let solution = try workshop.text(file)
        try workshop.write(solution + "\n// A better remark.\n", to: file)
        let stale = try workshop.run("answers", "--check")
        #expect(stale.code == 1 && stale.errors.contains("answers.md, answers.html in answers."))
    }
}
