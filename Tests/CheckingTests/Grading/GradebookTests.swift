import Lessons
import Testing

@testable import Checking

@Suite struct GradebookTests {
    private func book(_ students: (name: String, verdicts: [String])...) -> Gradebook {
        Gradebook(
            course: "Sums", isolation: "jail", compiler: "Swift", drawsSeeds: false,
            students: students.map { student in
                var grade = Gradebook.Grade(Self.result, digest: "d")
                grade.checks = student.verdicts.enumerated().map { index, verdict in
                    Gradebook.CheckGrade(
                        number: index + 1, verdict: verdict, earned: verdict == "passed" ? 2 : 0,
                        possible: 2, seeds: [])
                }
                return Gradebook.Student(name: student.name, isLate: false, exercises: [grade])
            })
    }

    private static let result: ExerciseResult = {
        let file = SourceFile(path: "solution.swift", text: "")
        let exercise = Exercise(
            id: "lesson1/sums", folder: "exercises/lesson1/01-sums", title: "Sums", starter: "",
            solution: file, probes: file,
            checks: [Check(says: "adds", probe: "total", inputs: [.int(9)], seeds: [0])])
        return ExerciseResult(exercise, path: "sums.swift", expected: [], got: [])
    }()

    @Test func `a table has a row for each student, and no cell is a formula`() {
        let csv = book(
            ("ada", ["passed", "wrong"]), ("=HYPERLINK(\"x\"),b", ["passed", "passed"]),
            ("+1", ["ourFault", "wrong"]), ("Zoë\nK", ["wrong", "wrong"])
        ).csv
        #expect(
            csv == """
                student,late,review,earned,possible,lesson1/sums\r
                ada,,,2,4,2\r
                "'=HYPERLINK(""x""),b",,,4,4,4\r
                "'+1",,review,0,4,0\r
                Zoë\\nK,,,0,4,0\r

                """)
    }

    @Test func `a result becomes a grade with the seeds that were drawn`() {
        let grade = Gradebook.Grade(Self.result, digest: nil)
        #expect(grade.exercise == "lesson1/sums" && grade.earned == 0 && grade.possible == 1)
        #expect(grade.checks.map(\.verdict) == ["ourFault"])
        #expect(grade.checks[0].seeds == [9])
    }

    @Test func `a regrade says whose points moved, and why`() {
        let old = book(("ada", ["passed", "wrong"]), ("ben", ["wrong", "wrong"]), ("cleo", []))
        let new = book(
            ("ada", ["passed", "passed"]), ("ben", ["wrong", "wrong"]), ("dora", ["passed"]))
        #expect(
            Regrade(from: old, to: new).sentences == [
                "ada: lesson1/sums 2 → 4 (check 2: wrong → passed)", "dora is new.",
                "cleo is no longer there.",
            ])
        #expect(Regrade(from: new, to: new).sentences.isEmpty)
    }

    @Test func `a regrade tells a new file from other seeds, points or conditions`() {
        let old = book(("ada", ["wrong"]))
        func sentences(_ change: (inout Gradebook) -> Void) -> [String] {
            var new = book(("ada", ["passed"]))
            change(&new)
            return Regrade(from: old, to: new).sentences
        }
        let moved = "ada: lesson1/sums 0 → 2"
        #expect(
            sentences { $0.students[0].exercises[0].digest = nil }
                == ["\(moved) (its file is no longer there; check 1: wrong → passed)"])
        #expect(
            sentences { $0.students[0].exercises[0].checks[0].seeds = [7] }
                == ["\(moved) (other seeds were drawn; check 1: wrong → passed)"])
        #expect(
            sentences { $0.isolation = "limits" } == [
                "The isolation is another one: jail → limits.",
                "\(moved) (check 1: wrong → passed)",
            ])
        var worthMore = book(("ada", ["passed"]))
        let before = worthMore
        worthMore.students[0].exercises[0].checks[0].earned = 3
        worthMore.students[0].exercises[0].checks[0].possible = 3
        #expect(
            Regrade(from: before, to: worthMore).sentences
                == ["ada: lesson1/sums 2 → 3 (check 1 is worth 3 points, not 2)"])
    }
}
