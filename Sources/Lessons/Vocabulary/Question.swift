/// A `quiz` fence: one question that the page grades by itself.
public struct Question: Sendable, Hashable {
    /// Its place on the page, from 1.
    public var number: Int
    /// The question.
    public var ask: [Block]
    /// The points for a right answer.
    public var points: Int
    /// What kind of answer is asked for.
    public var kind: Kind
    /// Why the right answer is right; shown after it was given.
    public var why: [Inline]
    /// The Markdown line of the fence's first line of text.
    public var firstLine: Int
    /// For choices with proofs: the Swift expression that exactly the right choices' proofs must equal.
    /// Without it, a right choice's proof must be `true` and a wrong one's `false`.
    public var proofAnswer: String?

    /// A question.
    public init(
        number: Int, ask: [Block], points: Int, kind: Kind, why: [Inline], firstLine: Int,
        proofAnswer: String? = nil
    ) {
        self.number = number
        self.ask = ask
        self.points = points
        self.kind = kind
        self.why = why
        self.firstLine = firstLine
        self.proofAnswer = proofAnswer
    }

    /// The kinds of question.
    public enum Kind: Sendable, Hashable {
        /// Exactly one choice is right.
        case choice([Choice])
        /// Any number of choices is right.
        case several([Choice])
        /// A number within a tolerance.
        case number(Answer, tolerance: Double, mistakes: [Mistake])
        /// A shape, as `[3, 4]`.
        case shape(Answer, mistakes: [Mistake])
        /// A word or an expression; any of `accepts` is right.
        case text(Answer, accepts: [String], mistakes: [Mistake])
        /// What a snippet prints; compared as the build compares outputs.
        case output(code: String, Answer, mistakes: [Mistake])
        /// Lines to put in order; `extra` do not belong.
        case order(lines: [String], extra: [Choice])
    }

    /// A choice and what is said of it.
    public struct Choice: Sendable, Hashable {
        /// What the reader sees.
        public var text: [Inline]
        /// Whether it is right.
        public var isRight: Bool
        /// Why it is wrong; empty for a right one.
        public var why: [Inline]
        /// A Swift expression; the build proves it equal to the question's `proofAnswer` (or not equal, where wrong).
        public var proof: String?

        /// A choice.
        public init(text: [Inline], isRight: Bool, why: [Inline] = [], proof: String? = nil) {
            self.text = text
            self.isRight = isRight
            self.why = why
            self.proof = proof
        }
    }

    /// A right answer: written by the author, or computed by the build.
    public enum Answer: Sendable, Hashable {
        /// As written.
        case literal(String)
        /// The value of a Swift expression, run at the end of the page's program.
        case expression(String)
    }

    /// A wrong answer that was foreseen, and what to say to it.
    public struct Mistake: Sendable, Hashable {
        /// The wrong answer.
        public var answer: String
        /// What helps.
        public var why: [Inline]

        /// A mistake.
        public init(answer: String, why: [Inline]) {
            self.answer = answer
            self.why = why
        }
    }
}
