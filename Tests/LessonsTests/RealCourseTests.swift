import Foundation
import Testing

@testable import Lessons

/// The course of this repository, read from its files.
@Suite struct RealCourseTests {
    private let folder = DiskFolder(
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent())

    @Test func `its pages are parsed and put together again to the same bytes`() throws {
        let course = try Course.load(from: folder)
        #expect(!course.lessons.isEmpty)
        for lesson in course.lessons {
            for path in lesson.pages {
                let source = try folder.source(path)
                let page = try Page.parse(source, number: lesson.number(ofPage: path))
                #expect(page.unparsed == source.text)
                #expect(!page.snippets.isEmpty)
                #expect(page.number.hasPrefix("\(lesson.number)."))
            }
        }
    }

    @Test func `its exercises have a starter that differs from the solution`() throws {
        for lesson in try Course.load(from: folder).lessons {
            for path in lesson.exercises {
                let exercise = try Exercise.load(path, of: lesson, from: folder)
                #expect(exercise.starter != exercise.solution.text)
                #expect(exercise.hints.count == 3)
                #expect(!exercise.mutants.isEmpty)
                #expect(exercise.checks.allSatisfy { $0.position != nil })
            }
        }
    }
}
