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
        let same = try grade("--jobs", "1")
        #expect(same.code == 0 && same.output.hasPrefix("Nothing moved since the last grading.\n"))
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

    @Test func `a folder without students is refused, and one with other names is doubted`() throws
    {
        try FileManager.default.createDirectory(
            at: workshop.root.appendingPathComponent("empty"), withIntermediateDirectories: true)
        let empty = try workshop.run("grade", "empty", "--isolation", "limits")
        #expect(empty.code == 2 && empty.errors.contains("empty holds no student's work."))
        #expect(!workshop.exists("grades"))
        try workshop.write(solution, to: "other/ada/my answer.swift")
        try workshop.write("read me", to: "other/notes.txt")
        let other = try workshop.run("grade", "other", "--isolation", "limits")
        #expect(other.code == 0)
        #expect(other.errors.contains("Not read, because it belongs to no student: notes.txt."))
        #expect(other.errors.contains("A file is called as its exercise, like \(name)"))
    }

    @Test func `a name that is too long for a file stops nothing`() throws {
        let long = String(repeating: "语", count: 80)
        try workshop.write(solution, to: "long/\(long)/\(name)")
        let result = try workshop.run("grade", "long", "--isolation", "limits")
        #expect(result.code == 0, "\(result.errors)")
        #expect(try workshop.text("grades/gradebook.csv").contains("\(long),,,13,13,13"))
        let pages = try FileManager.default.contentsOfDirectory(
            atPath: workshop.root.appendingPathComponent("grades/feedback").path)
        #expect(pages.count == 1 && pages.allSatisfy { $0.hasPrefix("%e8%af%ad") })
    }

    @Test func `where nothing can be written, one sentence says so`() throws {
        try workshop.write("a file", to: "grades")
        let result = try grade()
        #expect(result.code == 2)
        #expect(result.errors.hasPrefix("workbook: could not write grades: "))
    }

    @Test func `settings that cannot be are refused`() throws {
        #expect(try workshop.run("grade", "nowhere").code == 2)
        #expect(try grade("--jobs", "0").code == 2)
        #expect(try workshop.run("grade", "class", "--isolation", "none").code == 2)
        try workshop.write("short", to: "secret")
        #expect(try grade("--secret", "secret").code == 2)
    }
}
