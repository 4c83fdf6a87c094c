/// The kinds of question by the word that an author writes, and the keys that each may have.
enum QuestionKind: String, CaseIterable {
    case choice, several, number, shape, text, output, order

    /// All keys of a question of this kind.
    var keys: [String] {
        ["kind", "ask", "points", "why"] + ownKeys
    }

    /// Whether the reader picks among choices.
    var hasChoices: Bool { self == .choice || self == .several }

    private var ownKeys: [String] {
        switch self {
        case .choice, .several: ["choices", "answer"]
        case .number: ["answer", "tolerance", "mistakes"]
        case .shape: ["answer", "mistakes"]
        case .text: ["answer", "accepts", "mistakes"]
        case .output: ["code", "mistakes"]
        case .order: ["lines", "extra"]
        }
    }
}
