import Checking
import Foundation

/// The results of a round as one JSON document.
struct ResultDocument: Codable {
    /// Changes when a reader of the document would have to.
    var schema = 1
    var exercises: [ResultReport]

    init(_ results: [ExerciseResult]) { exercises = results.map(ResultReport.init) }

    var text: String {
        get throws {
            try JSONEncoder().documentText(of: self)
        }
    }
}
