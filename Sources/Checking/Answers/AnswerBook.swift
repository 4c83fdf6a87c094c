import Lessons

/// What is right: the answers of all checks and quizzes of a course, for instructors.
public struct AnswerBook: Sendable, Hashable, Codable {
    /// Changes when a reader of the file would have to.
    public var schema = 1
    /// The course's title.
    public var course: String
    /// The exercises in the course's order.
    public var exercises: [ExerciseAnswers]
    /// The questions in the order of the pages.
    public var questions: [QuestionAnswer]

    /// The answers of one exercise.
    public struct ExerciseAnswers: Sendable, Hashable, Codable {
        /// Its name on the command line.
        public var exercise: String
        /// Its title.
        public var title: String
        /// The solution, without the lines that mark what students write.
        public var solution: String
        /// The checks in order.
        public var checks: [CheckAnswer]
        /// The mistakes that are foreseen, and what is said to them.
        public var mistakes: [String: String]
    }

    /// What one check expects.
    public struct CheckAnswer: Sendable, Hashable, Codable {
        /// Its number, from 1.
        public var number: Int
        /// What must hold.
        public var says: String
        /// How the code is called.
        public var call: String
        /// What the solution gives.
        public var expected: String
        /// The points.
        public var points: Int
        /// Whether its values are hidden from students.
        public var hidden: Bool
    }

    /// The right answer to a question.
    public struct QuestionAnswer: Sendable, Hashable, Codable {
        /// The page.
        public var page: String
        /// Its place on the page, from 1.
        public var number: Int
        /// The question in plain words.
        public var question: String
        /// What is right.
        public var answer: String
    }

    /// The book of a course.
    ///
    /// - Parameter shown: what the checks of each exercise showed of its solution.
    public init(
        course: Course, exercises: [Exercise], shown: [[Observation]], pages: [Page]
    ) {
        self.course = course.title
        self.exercises = zip(exercises, shown).map(ExerciseAnswers.init)
        questions = pages.flatMap { page in
            page.questions.map { QuestionAnswer($0, on: page) }
        }
    }
}

extension AnswerBook.ExerciseAnswers {
    fileprivate init(_ exercise: Exercise, _ shown: [Observation]) {
        self.init(
            exercise: exercise.id, title: exercise.title, solution: exercise.solutionText,
            checks: zip(exercise.checks, shown).enumerated().map { index, pair in
                AnswerBook.CheckAnswer(
                    number: index + 1, says: pair.0.says, call: pair.0.call,
                    expected: pair.1.keyText, points: pair.0.points, hidden: pair.0.isHidden)
            },
            mistakes: Dictionary(exercise.mutants.map { ($0.name, $0.message) }) { a, _ in a })
    }
}

extension Exercise {
    /// The solution without the lines that mark what is cut out for students.
    public var solutionText: String {
        let marks = ["// solution", "// end solution"]
        return solution.text.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { line in
                let text = line.drop { $0 == " " }
                return !marks.contains(String(text)) && !text.hasPrefix("// starter:")
            }.joined(separator: "\n")
    }
}

extension Observation {
    /// What a key says of it: numbers to six digits, so that two machines write the same key.
    fileprivate var keyText: String {
        switch self {
        case .value(let value, let printed):
            value.rounded.shownText + (printed.isEmpty ? "" : ", prints \(visibleText(printed))")
        case .trapped(let message, _): "stops: \(visibleText(message))"
        default: "no answer"
        }
    }
}

extension ProbeValue {
    /// Numbers to six significant digits.
    fileprivate var rounded: ProbeValue {
        switch self {
        case .double(let number): .double(Double(shortText(number)) ?? number)
        case .list(let values): .list(values.map(\.rounded))
        default: self
        }
    }
}

extension AnswerBook.QuestionAnswer {
    fileprivate init(_ question: Question, on page: Page) {
        let words = question.ask.flatMap(\.inlines).filter { $0.isWords }.plainText
        self.init(
            page: page.source.path, number: question.number, question: words,
            answer: question.kind.rightAnswer)
    }
}

extension Inline {
    /// Whether it is a piece of text, and not one that holds such pieces.
    fileprivate var isWords: Bool {
        switch self {
        case .emphasis, .strong, .link: false
        default: true
        }
    }
}

extension Question.Kind {
    /// The right answer in words; of several right choices, all.
    fileprivate var rightAnswer: String {
        switch self {
        case .choice(let choices), .several(let choices):
            choices.filter(\.isRight).map { $0.text.plainText }.joined(separator: "; ")
        case .number(let answer, let tolerance, _):
            answer.words + (tolerance > 0 ? " (within \(shortText(tolerance)))" : "")
        case .shape(let answer, _), .output(_, let answer, _): answer.words
        case .text(let answer, let accepts, _):
            ([answer.words] + accepts).joined(separator: "; ")
        case .order(let lines, _): lines.joined(separator: " / ")
        }
    }
}

extension Question.Answer {
    /// As written; an expression with the sign that it is computed.
    fileprivate var words: String {
        switch self {
        case .literal(let text): text
        case .expression(let code): "the value of `\(code)`"
        }
    }
}
