import Checking
import Foundation
import Lessons

@testable import Pages

/// A small course with one of everything, made of values: no file is read and nothing is run.
enum SampleCourse {
    static let path = "lessons/lesson1/04-changing-shape.md"

    static let course = Course(
        title: "Deep learning in Swift", lede: "From the first tensor to networks.",
        engine: .init(module: "Kindling", product: "Kindling"),
        lessons: [
            Lesson(
                id: "lesson1", number: 1, title: "Tensors", summary: "Shapes and strides.",
                folder: "lessons/lesson1", pages: ["lessons/lesson1/01-tensors.md", path],
                exercises: ["exercises/lesson1/02-strides"]),
            Lesson(
                id: "lesson2", number: 2, title: "Autograd", summary: "Slopes.",
                folder: "lessons/lesson2", pages: ["lessons/lesson2/01-slopes.md"]),
        ])

    static let first = page("lessons/lesson1/01-tensors.md", "1.1", "What a tensor is", [])
    static let last = page("lessons/lesson2/01-slopes.md", "2.1", "Slopes and descent", [])

    /// A page with these blocks.
    static func page(
        _ path: String, _ number: String, _ title: String, _ blocks: [Block]
    ) -> Page {
        Page(
            source: SourceFile(path: path, text: ""), number: number, title: title,
            settings: PageSettings(minutes: 25, short: title), blocks: blocks)
    }

    /// A writer for a page of these blocks.
    static func writer(
        _ blocks: [Block] = [], transcript: Transcript = .init(), formulas: FormulaSheet = .init()
    ) -> PageWriter {
        PageWriter(
            checked: CheckedPage(
                page: page(path, "1.4", "Changing shape", blocks), transcript: transcript),
            formulas: formulas, addresses: Addresses(course: course, exercises: [exercise]))
    }

    /// A snippet at a line of the page.
    static func snippet(
        _ number: Int = 1, code: String, line: Int = 10, options: SnippetOptions = .init(),
        output: String? = nil, twin: Snippet.Twin? = nil
    ) -> Snippet {
        Snippet(
            number: number, options: options, code: code, firstLine: line, range: 0..<0,
            output: output.map { ExpectedOutput(text: $0, firstLine: 20, textRange: 0..<0) },
            twin: twin)
    }

    static let exercise = Exercise(
        id: "lesson1/strides", folder: "exercises/lesson1/02-strides", title: "Strides & offsets",
        page: path, minutes: 12, difficulty: "medium",
        statement: [.paragraph([.text("Write "), .code("strides"), .text(".")])],
        hints: [[.paragraph([.text("Look right.")])], [.paragraph([.text("Multiply.")])]],
        starter:
            "func strides(_ shape: [Int]) -> [Int] {\n    fatalError(\"not written yet\")\n}\n",
        solution: SourceFile(path: "solution.swift", text: "// the secret solution\n"),
        probes: SourceFile(path: "checks.swift", text: ""),
        checks: [
            Check(says: "`strides([3, 4])` is `[4, 1]`", probe: "strides", inputs: []),
            Check(says: "Other shapes", probe: "strides", inputs: [], points: 2, isHidden: true),
        ])

    /// The theme that comes with the tool.
    static func theme() throws -> Theme { try Theme(files: StandardTheme.files) }

    /// The whole site with these blocks on its second page.
    static func site(_ blocks: [Block], transcript: Transcript = .init()) throws -> Site {
        let pages = [first, page(path, "1.4", "Changing shape", blocks), last]
        return Site(
            course: course,
            pages: pages.map {
                CheckedPage(page: $0, transcript: $0.source.path == path ? transcript : .init())
            },
            exercises: [exercise], theme: try theme(), formulas: .init(),
            receipt: Receipt(toolchain: "Swift 6.3.1", engine: "Kindling"))
    }
}

extension Site {
    /// The text of one file.
    func text(of path: String) -> String {
        files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
}
