import Checking
import Foundation
import Lessons
import Pages

/// The folder that a class's grades are written to.
struct GradebookFolder {
    let url: URL
    /// The folder as it was typed.
    let shown: String

    /// Writes the gradebook and the class's page, and says whose score moved since the last grading.
    func write(_ book: Gradebook, _ exercises: [Exercise], _ console: Console) throws {
        let old = FileManager.default.contents(atPath: file("gradebook.json").path)
            .flatMap { try? JSONDecoder().decode(Gradebook.self, from: $0) }
        let texts = [
            ("gradebook.json", try JSONEncoder().documentText(of: book)),
            ("gradebook.csv", book.csv),
            ("class.html", ClassPage(book, exercises: exercises).html),
        ]
        for (name, text) in texts {
            try writing("\(shown)/\(name)") {
                try Data(text.utf8).write(to: file(name), options: .atomic)
            }
        }
        if let old {
            let moved = Regrade(from: old, to: book).sentences
            (moved.isEmpty ? ["Nothing moved since the last grading."] : moved).forEach(console.say)
        }
        let review = book.students.count(where: \.needsReview)
        console.say(
            "\(count(book.students.count, "student")), \(count(exercises.count, "exercise")): "
                + "\(shown)/gradebook.csv, isolation \(book.isolation)."
                + (review > 0 ? " \(count(review, "student")) to review." : ""))
    }

    private func file(_ name: String) -> URL { url.appendingPathComponent(name) }
}
