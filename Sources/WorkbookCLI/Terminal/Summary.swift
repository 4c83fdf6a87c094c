import Checking
import Lessons

/// What was found to be right, in half a sentence.
struct Summary {
    let sentence: String

    init(_ pages: [CheckedPage]) {
        let snippets = pages.flatMap(\.snippets).count
        let values = pages.flatMap(\.transcript.snippets).flatMap(\.values).count
        let questions = pages.flatMap(\.page.questions).count
        sentence =
            "\(count(pages.count, "page")) with \(count(snippets, "snippet")), "
            + "\(count(values, "value")) and \(count(questions, "question")): all right"
    }
}
