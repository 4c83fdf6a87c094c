import Testing

@testable import Lessons

@Suite struct SelectionTests {
    private let course = Course(
        title: "Sums",
        lessons: [
            Lesson(
                id: "lesson1", number: 1, title: "Adding", folder: "lessons/lesson1-adding",
                pages: ["lessons/lesson1-adding/01-one.md", "lessons/lesson1-adding/04-four.md"],
                exercises: ["exercises/lesson1/02-carry"]),
            Lesson(
                id: "lesson2", number: 2, title: "Taking away", folder: "lessons/lesson2-less",
                pages: ["lessons/lesson2-less/01-less.md", "lessons/lesson2-less/02-one.md"]),
        ])

    @Test func `no names choose everything`() throws {
        let all = try Selection([], in: course)
        #expect(all.pages.count == 4)
        #expect(all.exercises == ["exercises/lesson1/02-carry"])
    }

    @Test(arguments: [
        "1.4", "lesson1/04-four", "lesson1/four", "lessons/lesson1-adding/04-four.md",
        "./lessons/lesson1-adding/04-four.md",
    ])
    func `a page has several names`(name: String) throws {
        let chosen = try Selection([name], in: course)
        #expect(chosen.pages == ["lessons/lesson1-adding/04-four.md"])
        #expect(chosen.exercises.isEmpty)
    }

    @Test(arguments: ["lesson1/carry", "exercises/lesson1/02-carry/", "lesson1/02-carry"])
    func `an exercise has several names`(name: String) throws {
        let chosen = try Selection([name], in: course)
        #expect(chosen.exercises == ["exercises/lesson1/02-carry"])
        #expect(chosen.pages.isEmpty)
    }

    @Test func `a lesson names its pages and exercises, in order and once`() throws {
        let chosen = try Selection(["1.4", "lesson1", "lessons/lesson1-adding"], in: course)
        #expect(chosen.pages.map { $0.suffix(10) } == ["/01-one.md", "04-four.md"])
        #expect(chosen.exercises.count == 1)
    }

    @Test func `every name that names nothing is told, with the nearest that does`() {
        #expect(throws: Diagnostics.self) { try Selection(["leson1", "2.1", "xyzzy"], in: course) }
        do throws(Diagnostics) {
            _ = try Selection(["leson1", "2.1", "xyzzy"], in: course)
        } catch {
            #expect(error.all.count == 2)
            #expect(error.all[0].advice?.hasPrefix("Did you mean lesson1?") == true)
            #expect(error.all[1].advice?.hasPrefix("A lesson is named") == true)
        }
    }

    @Test(arguments: [
        ("carry", "lesson1/carry"), ("lesson2/carry", "lesson1/carry"),
        ("one", "lesson1/one or lesson2/one"), ("lesson1/cary", "lesson1/carry"),
    ])
    func `a name without its lesson, or with another, finds all that are called so`(
        name: String, meant: String
    ) {
        let error = #expect(throws: Diagnostics.self) { try Selection([name], in: course) }
        #expect(error?.all.first?.advice?.hasPrefix("Did you mean \(meant)? ") == true)
    }

    @Test func `a part of a long name finds it`() throws {
        let course = Course(
            title: "Sums",
            lessons: [
                Lesson(
                    id: "lesson1", number: 1, title: "Adding", folder: "lessons/lesson1-adding",
                    exercises: ["exercises/lesson1/06-batched-matmul"])
            ])
        let error = #expect(throws: Diagnostics.self) { try Selection(["matmul"], in: course) }
        #expect(error?.all.first?.advice?.hasPrefix("Did you mean lesson1/batched-matmul?") == true)
    }
}
