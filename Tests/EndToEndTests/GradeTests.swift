import Foundation
import Testing

/// An instructor's way through a small class.
@Suite struct GradeTests {
    private let workshop: Workshop
    private let solution: String
    private let name = "strides-and-offsets.swift"

    init() throws {
        workshop = try Workshop.withExercise("grade")
        solution = try workshop.text("\(Workshop.exercise)/solution.swift")
        try workshop.write(solution, to: "class/ada/\(name)")
        try workshop.write(
            solution.replacing("reduce(0)", with: "reduce(1)"), to: "class/ben/lesson1/\(name)")
        try workshop.write("import Foundation\nexit(0)\n", to: "class/<b>cleo/\(name)")
        try workshop.write("nothing", to: "class/dora/readme.txt")
    }

    private func grade(_ arguments: String...) throws -> Workshop.Result {
        try workshop.run(["grade", "class", "--isolation", "limits"] + arguments)
    }

    @Test func `a class becomes a gradebook, and no file stops it`() throws {
        let result = try grade()
        #expect(result.code == 0, "\(result.errors)")
        #expect(
            try workshop.text("grades/gradebook.csv") == """
                student,late,review,earned,possible,lesson1/strides-and-offsets\r
                <b>cleo,,,0,13,0\r
                ada,,,13,13,13\r
                ben,,,9,13,9\r
                dora,,,0,13,0\r

                """)
        let page = try workshop.text("grades/feedback/%3cb%3ecleo.html")
        #expect(page.contains("&lt;b&gt;cleo") && !page.contains("<b>cleo"))
        #expect(try workshop.text("grades/class.html").contains("3 of 4 handed in."))
        let book = try workshop.text("grades/gradebook.json")
        #expect(book.contains("\"isolation\" : \"limits\"") && book.contains("\"schema\" : 1"))
        try again(book)
    }

    /// The second grading is the same to the byte; a file that changed is told with its reason.
    private func again(_ book: String) throws {
        #expect(try grade("--jobs", "1").code == 0)
        #expect(try workshop.text("grades/gradebook.json") == book)
        try workshop.write(solution, to: "class/ben/lesson1/\(name)")
        let moved = try grade().output
        #expect(
            moved.contains("ben: lesson1/strides-and-offsets 9 → 13 (another file was handed in"))
        #expect(!moved.contains("ada:"))
        let explained = try grade("--explain", "dora", "lesson1/strides-and-offsets/10")
        #expect(explained.output.contains("strides-and-offsets.swift is not there"))
        #expect(try grade("--explain", "emil", "lesson1/strides-and-offsets/10").code == 2)
    }

    @Test func `settings that cannot be are refused`() throws {
        #expect(try workshop.run("grade", "nowhere").code == 2)
        #expect(try grade("--jobs", "0").code == 2)
        #expect(try workshop.run("grade", "class", "--isolation", "none").code == 2)
        try workshop.write("short", to: "secret")
        #expect(try grade("--secret", "secret").code == 2)
    }
}
