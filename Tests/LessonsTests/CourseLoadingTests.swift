import Testing

@testable import Lessons

@Suite struct CourseLoadingTests {
    private let course = """
        title: Deep learning
        lede: One sentence.
        engine: { module: Kindling, product: KindlingLibrary }
        lessons:
          - id: lesson1
            title: Tensors
            folder: lesson1-tensors
            pages: [01-first.md, 04-second.md]
            exercises: [02-strides]

        """

    private let files = [
        "lessons/lesson1-tensors/01-first.md": "# A",
        "lessons/lesson1-tensors/04-second.md": "# B",
        "exercises/lesson1/02-strides/exercise.md": "Text",
    ]

    private func load(_ course: String?, _ files: [String: String]) throws -> Course {
        var files = files
        files["lessons/course.yml"] = course
        return try Course.load(from: MemoryFolder(files))
    }

    private func complaint(_ course: String?, _ files: [String: String]) -> String {
        var found = ""
        #expect(throws: Diagnostics.self) {
            do {
                _ = try load(course, files)
            } catch let error as Diagnostics {
                found = error.described
                throw error
            }
        }
        return found
    }

    @Test func `a course names its lessons, pages and exercises by their paths`() throws {
        let course = try load(course, files)
        #expect(course.title == "Deep learning")
        #expect(course.engine == .init(module: "Kindling", product: "KindlingLibrary"))
        let lesson = course.lessons[0]
        #expect(lesson.pages[1] == "lessons/lesson1-tensors/04-second.md")
        #expect(lesson.exercises == ["exercises/lesson1/02-strides"])
        #expect(lesson.number(ofPage: lesson.pages[1]) == "1.4")
    }

    @Test func `a missing course file says what a course is`() {
        #expect(
            complaint(nil, files) == """
                -: error: The file is missing.
                    advice: A course is a file `lessons/course.yml` with `title:` and `lessons:`; \
                run the command in the folder above `lessons`.

                """)
    }

    @Test func `an empty course file is told`() {
        #expect(complaint("# nothing\n", files).hasPrefix("-: error: The file is empty."))
    }

    @Test func `broken YAML is told at its line`() {
        #expect(
            complaint("title: x\nlessons: [\n", files).hasPrefix("3:1: error: This is not YAML"))
    }

    @Test func `unknown and missing keys are told at once, each with the nearest right one`() {
        let text = """
            tilte: x
            language: en
            lessons:
              - id: a
                titel: T
                folder: f
            """
        #expect(
            complaint(text, [:]) == """
                1:1: error: A course has no key `tilte`.
                    quote: tilte
                    advice: Did you mean `title`?
                5:5: error: A lesson has no key `titel`.
                    quote: titel
                    advice: Did you mean `title`?

                """)
    }

    @Test func `a page that is listed but absent is told with the one that is there`() {
        var files = files
        files["lessons/lesson1-tensors/04-second.md"] = nil
        files["lessons/lesson1-tensors/04-secnod.md"] = "# B"
        #expect(
            complaint(course, files) == """
                8:26: error: There is no `lessons/lesson1-tensors/04-second.md`.
                    quote: 04-second.md
                    advice: Did you mean `04-secnod.md`?

                """)
    }

    @Test func `a page and an exercise that are there but not listed are told`() {
        var files = files
        files["lessons/lesson1-tensors/09-other-thing.md"] = "# C"
        files["exercises/lesson1/07-views/exercise.md"] = "Text"
        #expect(
            complaint(course, files) == """
                8:12: error: `lessons/lesson1-tensors/09-other-thing.md` is not listed under `pages`.
                    advice: List it where it belongs, or take the file away.
                9:16: error: `exercises/lesson1/07-views` is not listed under `exercises`.
                    advice: List it where it belongs, or take the file away.

                """)
    }

    @Test func `two lessons or pages with one name are told`() {
        let twice = course.replacing("04-second.md", with: "01-first.md")
        #expect(complaint(twice, files).contains("8:26: error: `01-first.md` is listed twice."))
        let again = course + "  - {id: lesson1, title: T, folder: none}\n"
        #expect(complaint(again, files).contains("error: There are two lessons named `lesson1`."))
    }

    @Test func `two pages with one number are told`() {
        let text = course.replacing("04-second.md", with: "1-second.md")
        var files = files
        files["lessons/lesson1-tensors/04-second.md"] = nil
        files["lessons/lesson1-tensors/1-second.md"] = "# B"
        #expect(
            complaint(text, files)
                .contains("8:26: error: `1-second.md` and `01-first.md` have the same number."))
    }

    @Test func `a page without a number in its name is told`() {
        let text = course.replacing("01-first.md", with: "first.md")
        var files = files
        files["lessons/lesson1-tensors/01-first.md"] = nil
        files["lessons/lesson1-tensors/first.md"] = "# A"
        #expect(complaint(text, files).contains("A page's file name starts with its number."))
    }
}
