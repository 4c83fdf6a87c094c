import Testing

@Suite struct NewTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop("new")
        let made = try workshop.run("new", "course", ".", "--title", "Small \"sums\"")
        try #require(made.code == 0, "\(made.errors)")
    }

    @Test func `a new course, lesson, page and exercise pass as they stand`() throws {
        #expect(try workshop.run("new", "page", "lesson1", "Changing shape: two ways").code == 0)
        #expect(try workshop.run("new", "lesson", "Two").code == 0)
        #expect(try workshop.run("new", "exercise", "lesson2", "Again").code == 0)
        #expect(workshop.exists("lessons/lesson1-first-steps/02-changing-shape-two-ways.md"))
        let verified = try workshop.run("verify")
        #expect(verified.code == 0, "\(verified.errors)")
        #expect(verified.output.contains("3 pages with 6 snippets"))
        #expect(verified.output.contains("2 exercises with 6 checks and 4 wrong variants"))
    }

    @Test func `nothing that is there is overwritten`() throws {
        let again = try workshop.run("new", "course", ".")
        #expect(again.code == 2)
        #expect(again.errors.contains("is a course already"))
        try workshop.write("mine", to: "sums/lessons/lesson1-first-steps/01-a-first-page.md")
        let refused = try workshop.run("new", "course", "sums")
        #expect(refused.code == 2)
        #expect(refused.errors.contains("01-a-first-page.md would be overwritten"))
        #expect(!workshop.exists("sums/lessons/course.yml"))
    }

    @Test func `a name that is not there is answered with the nearest`() throws {
        let lesson = try workshop.run("new", "page", "leson1", "Two")
        #expect(lesson.code == 2)
        #expect(lesson.errors.contains("Did you mean `lesson1`?"))
        let page = try workshop.run(
            "new", "exercise", "lesson1", "Two", "--page", "01-a-frist-page.md")
        #expect(page.errors.contains("Did you mean `01-a-first-page.md`?"))
    }

    @Test func `a theme is put where it can be changed, once`() throws {
        #expect(try workshop.run("build").code == 0, "the tool's own theme is used")
        try workshop.write("body { color: teal }", to: "site/style.css")
        #expect(try workshop.run("new", "theme").code == 0)
        #expect(workshop.exists("site/templates/lesson.mustache"))
        #expect(try workshop.run("new", "theme").code == 2)
        #expect(try workshop.run("build").code == 0)
        #expect(try workshop.text("site/public/style.css").contains("teal"))
    }
}
