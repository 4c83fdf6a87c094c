import Checking
import Lessons

/// What was found to be right, in half a sentence.
struct Summary {
    let sentence: String

    init(_ pages: [CheckedPage], exercises: [Exercise] = []) {
        let snippets = pages.flatMap(\.snippets).count
        let values = pages.flatMap(\.transcript.snippets).flatMap(\.values).count
        let questions = pages.flatMap(\.page.questions).count
        let told =
            pages.isEmpty
            ? []
            : [
                "\(count(pages.count, "page")) with \(count(snippets, "snippet")), "
                    + "\(count(values, "value")) and \(count(questions, "question"))"
            ]
        let proved =
            exercises.isEmpty
            ? []
            : [
                "\(count(exercises.count, "exercise")) with "
                    + "\(count(exercises.flatMap(\.checks).count, "check")) and "
                    + "\(count(exercises.flatMap(\.mutants).count, "wrong variant"))"
            ]
        sentence = (told + proved).joined(separator: "; ") + ": all right"
    }
}
