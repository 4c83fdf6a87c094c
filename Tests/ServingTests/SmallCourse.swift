import Serving

/// A course with four files and one exercise.
struct SmallCourse: ServedCourse {
    private let theirs = Draft(path: "work/x.swift", text: "theirs", version: "1")

    func file(at path: String) -> [UInt8]? {
        let texts = [
            "index.html": "<head><title>Small</title></head>",
            "lesson1/a.html": "<head><title>A</title></head>", "style.css": "</head>",
            "lesson1/张量.html": "<head><title>Tensor</title></head>",
        ]
        return texts[path].map { Array($0.utf8) }
    }

    var assets: EditorAssets {
        EditorAssets(theme: ["serve.js": Array("go()".utf8)], look: "plain")
    }

    func news(after version: Int) -> News { News(version: version + 1) }

    func draft(of exercise: String) -> Draft? { exercise == "lesson1/x" ? theirs : nil }

    func save(_ edit: Edit, of exercise: String) -> SaveOutcome? {
        edit.base == theirs.version
            ? .saved(Draft(path: theirs.path, text: edit.text, version: "2")) : .conflict(theirs)
    }

    func run(_ exercise: String) -> [StyledPart] { [] }

    func check(_ exercise: String) -> [StyledPart] { [StyledPart(text: "Right.", style: "good")] }
}
