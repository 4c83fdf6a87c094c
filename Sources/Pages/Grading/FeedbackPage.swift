import Checking

/// The page that a student gets after a grading: what `check` says, for all exercises.
public struct FeedbackPage: Sendable {
    private let student: String
    private let results: [ExerciseResult]

    /// A page for the results of one student.
    public init(student: String, results: [ExerciseResult]) {
        self.student = student
        self.results = results
    }

    /// The page, whole: it needs no other file.
    public var html: String {
        let score = results.reduce(Score()) { $0 + $1.score }
        return gradingPage(
            title: student,
            [
                element("h1", [:], .text(student)),
                element(
                    "p", [:], element("strong", [:], "\(score.earned) of \(score.possible) points")),
                .fragment(
                    results.map { result in
                        element(
                            "section", [:],
                            element("h2", [:], .text(result.exercise.title)),
                            element("pre", [:], .text(result.words.text(inColour: false))))
                    }),
            ])
    }
}

/// A plain page for grades.
func gradingPage(title: String, _ body: [HTML]) -> String {
    let page = HTML.element(
        "html", ["lang": "en"],
        [
            element(
                "head", [:], element("meta", ["charset": "utf-8"]),
                element("title", [:], .text(title)), element("style", [:], .markup(style))),
            .element("body", [:], [.element("main", [:], body)]),
        ])
    return "<!DOCTYPE html>\n" + page.rendered + "\n"
}

private let style = """
    body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
    pre{white-space:pre-wrap;background:#f4f4f2;padding:1rem;border-radius:.3rem}
    table{border-collapse:collapse}td,th{padding:.2rem .8rem .2rem 0;text-align:left}
    td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
    """
