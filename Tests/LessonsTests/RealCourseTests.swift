import Foundation
import Testing

@testable import Lessons

/// The course of this repository, read from its files.
@Suite struct RealCourseTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private let folder = DiskFolder(root)

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

    /// A misspelt name would forbid nothing.
    @Test func `what exercises are to be solved without is there under that name`() throws {
        let sources = Self.root.appending(path: "Sources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path)
            .filter {
                $0.hasSuffix(".swift") && ($0.hasPrefix("Autograd/") || $0.hasPrefix("Networks/"))
            }
        let engine = try files.map {
            try String(contentsOf: sources.appending(path: $0), encoding: .utf8)
        }.joined()
        let declared = Set(
            engine.matches(of: /\b(?:func|class|struct|var)\s+([A-Za-z0-9]+)/).map { String($0.1) })
        let standard = ["sort", "sorted"]
        for lesson in try Course.load(from: folder).lessons {
            for path in lesson.exercises {
                let names = try Exercise.load(path, of: lesson, from: folder).without
                let unknown = Set(names).subtracting(declared).subtracting(standard)
                #expect(unknown.isEmpty, "\(path)")
            }
        }
    }
}
