import Foundation
import Testing

/// A student's way through the exercise on strides.
@Suite struct CheckTests {
    private let workshop: Workshop
    private let file = "work/lesson1/strides-and-offsets.swift"

    init() throws {
        workshop = try Workshop.withExercise("check")
    }

    @Test func `the first run hands out the starter, the second grades it with nothing`() throws {
        let first = try workshop.run("check", "lesson1")
        #expect(first.code == 1)
        #expect(first.output.contains("\(file) is new: edit it, then run this again."))
        let second = try workshop.run("check", "lesson1")
        #expect(second.code == 1)
        #expect(second.output.contains(/\n +0 of \d+ points/))
    }

    @Test func `of several files, one that is still the starter takes a line`() throws {
        try workshop.copy(
            Workshop.repository.appendingPathComponent(Workshop.exercise),
            to: "exercises/lesson1/03-more-strides")
        let course = try workshop.text("lessons/course.yml")
        try workshop.write(
            course.replacing(
                "[02-strides-and-offsets]", with: "[02-strides-and-offsets, 03-more-strides]"),
            to: "lessons/course.yml")
        #expect(try workshop.run("check").code == 1)
        let solution = try workshop.text("\(Workshop.exercise)/solution.swift")
        try workshop.write(solution, to: "work/lesson1/more-strides.swift")
        let result = try workshop.run("check")
        #expect(result.code == 1)
        #expect(result.output.hasPrefix("\(file) is still the starter. Strides and offsets, 13 "))
        #expect(!result.output.contains("not written yet"))
        #expect(result.output.hasSuffix("13 of 26 points in 2 exercises\n"))
    }

    @Test func `the solution earns all points`() throws {
        let solution = try workshop.text("\(Workshop.exercise)/solution.swift")
        try workshop.write(solution, to: file)
        let result = try workshop.run("check", "lesson1/strides-and-offsets")
        #expect(result.code == 0, "\(result.output)")
        let score = try #require(result.output.firstMatch(of: /(\d+) of (\d+) points/))
        #expect(score.1 == score.2 && score.1 != "0")
        #expect(try workshop.text(file) == solution)
    }

    @Test func `a trap costs its own checks and is told at the student's line`() throws {
        let solution = try workshop.text("\(Workshop.exercise)/solution.swift")
        let trapping = solution.replacing(
            "func offset(", with: "func nothing() {}\nfunc offset(", maxReplacements: 1)
        let body = try #require(trapping.range(of: "func offset("))
        let brace = try #require(trapping[body.upperBound...].firstIndex(of: "{"))
        let line = trapping[...brace].split(separator: "\n", omittingEmptySubsequences: false).count
        let text =
            trapping[...brace] + "\n    precondition(index.isEmpty, \"not today\")"
            + trapping[trapping.index(after: brace)...]
        try workshop.write(String(text), to: file)
        let result = try workshop.run("check", "lesson1")
        #expect(result.code == 1)
        #expect(result.output.contains("\(file):\(line + 1)"))
        #expect(result.output.contains("not today"))
        #expect(!result.output.contains(" 0 of "))
    }

    @Test func `a compile error is told once, at the student's line and column`() throws {
        try workshop.write("func strides(_ shape: [Int]) -> [Int] {\n    shpe\n}\n", to: file)
        let result = try workshop.run("check", "lesson1")
        #expect(result.code == 1)
        #expect(result.output.contains("\(file):2:5: error: cannot find 'shpe' in scope"))
        #expect(result.output.contains(/\n +0 of \d+ points/))
    }
}
