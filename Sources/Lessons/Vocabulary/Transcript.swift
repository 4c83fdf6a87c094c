/// What happened when a page's program was compiled and run: plain values, made by `Execution`.
public struct Transcript: Sendable, Hashable, Codable {
    /// One entry a snippet, in the order of the page.
    public var snippets: [SnippetRun]
    /// How the program ended.
    public var ending: Ending
    /// What the compiler said, at the page's own lines.
    public var compilerMessages: [CompilerMessage]
    /// The names and words of the code as the compiler understood them, at the page's own positions.
    public var tokens: [Token]
    /// The value of each computed quiz answer, by its expression.
    public var answers: [String: String]

    /// A transcript.
    public init(
        snippets: [SnippetRun] = [], ending: Ending = .finished,
        compilerMessages: [CompilerMessage] = [], tokens: [Token] = [],
        answers: [String: String] = [:]
    ) {
        self.snippets = snippets
        self.ending = ending
        self.compilerMessages = compilerMessages
        self.tokens = tokens
        self.answers = answers
    }

    /// How a program ended.
    public enum Ending: Sendable, Hashable, Codable {
        /// It ran to its end.
        case finished
        /// It did not compile; `compilerMessages` say why.
        case didNotCompile
        /// It stopped with a message, at a line of the page where one is known.
        case trapped(message: String, line: Int?)
        /// It was stopped after so many seconds, at the line it was last seen at.
        case timedOut(seconds: Double, line: Int?)
        /// It was stopped because it printed more than it may.
        case tooMuchOutput(limit: Int, line: Int?)
        /// It ended by itself with a code other than 0.
        case exited(code: Int, line: Int?)
    }
}

/// What one snippet did.
public struct SnippetRun: Sendable, Hashable, Codable {
    /// Whether the program came to its first line.
    public var started: Bool
    /// Whether the program came past its last line.
    public var finished: Bool
    /// What it printed.
    public var output: String
    /// The values its lines took, by line; those of one line as they came.
    public var values: [LineValue]
    /// The figures that its values are.
    public var figures: [Figure]
    /// How a program of its own ended (`error`, `trap`, `norun`); `nil` for a part of the page's program.
    public var ending: Transcript.Ending?
    /// What the compiler said of a program of its own, at the page's own lines.
    public var compilerMessages: [CompilerMessage]
    /// Of a sweep: what it did with the second setting and those after it.
    public var otherSettings: [SnippetRun]

    /// A run.
    public init(
        started: Bool = false, finished: Bool = false, output: String = "",
        values: [LineValue] = [], figures: [Figure] = [], ending: Transcript.Ending? = nil,
        compilerMessages: [CompilerMessage] = [], otherSettings: [SnippetRun] = []
    ) {
        self.started = started
        self.finished = finished
        self.output = output
        self.values = values
        self.figures = figures
        self.ending = ending
        self.compilerMessages = compilerMessages
        self.otherSettings = otherSettings
    }
}

/// A value that is a picture: a chart, a drawing, an image.
public struct Figure: Sendable, Hashable, Codable {
    /// The Markdown line.
    public var line: Int
    /// What it shows, in one sentence.
    public var title: String
    /// The picture in words, for those who do not see it.
    public var words: String
    /// The picture: one `svg` element.
    public var svg: String

    /// A figure.
    public init(line: Int, title: String, words: String, svg: String) {
        self.line = line
        self.title = title
        self.words = words
        self.svg = svg
    }
}

/// The values that one expression or variable took, as the compiler's logging saw them.
public struct LineValue: Sendable, Hashable, Codable {
    /// The Markdown line.
    public var line: Int
    /// The UTF-8 columns of the expression, from 1; the end is exclusive.
    public var columns: Range<Int>
    /// The variable's name; empty for an expression.
    public var name: String
    /// The Swift type of the value.
    public var type: String
    /// How often a value was logged.
    public var count: Int
    /// The first and the last value, as they are shown; equal for a single one.
    public var first: Summary
    /// The last value.
    public var last: Summary
    /// For numbers logged more than once: at most 200 of them, evenly spread, first and last included.
    public var history: [Double]

    /// A value.
    public init(
        line: Int, columns: Range<Int>, name: String, type: String, count: Int, first: Summary,
        last: Summary, history: [Double] = []
    ) {
        self.line = line
        self.columns = columns
        self.name = name
        self.type = type
        self.count = count
        self.first = first
        self.last = last
        self.history = history
    }

    /// Whether it says nothing: the result of a function that has none.
    public var isNothing: Bool { type == "()" || type == "Void" || type == "Swift.Void" }

    /// A value in words: its text, and what is known of a tensor.
    public struct Summary: Sendable, Hashable, Codable {
        /// The value as it prints, cut after 200 characters.
        public var text: String
        /// For tensors: the dtype's name.
        public var dtype: String?
        /// For tensors: the shape.
        public var shape: [Int]?
        /// For tensors: the strides.
        public var strides: [Int]?
        /// For tensors: a number equal for all that share memory in one run.
        public var storage: Int?

        /// The text without its line breaks and the blanks after them.
        public var oneLine: String {
            text.split(whereSeparator: \.isNewline)
                .map { $0.drop { $0 == " " } }.joined(separator: " ")
        }

        /// A summary.
        public init(
            text: String, dtype: String? = nil, shape: [Int]? = nil, strides: [Int]? = nil,
            storage: Int? = nil
        ) {
            self.text = text
            self.dtype = dtype
            self.shape = shape
            self.strides = strides
            self.storage = storage
        }
    }
}

extension [LineValue] {
    /// The one that stands for a line: the last that says something.
    public func shown(atLine line: Int) -> LineValue? {
        last { $0.line == line && !$0.isNothing }
    }
}

/// A message of the Swift compiler at the page's own position.
public struct CompilerMessage: Sendable, Hashable, Codable {
    /// `error`, `warning` or `note`.
    public var severity: String
    /// The position on the page; `nil` where the compiler named none.
    public var position: SourcePosition?
    /// Its text.
    public var text: String

    /// A message.
    public init(severity: String, position: SourcePosition?, text: String) {
        self.severity = severity
        self.position = position
        self.text = text
    }
}

/// A word of the code with its colour and, where it is a name, its type.
public struct Token: Sendable, Hashable, Codable {
    /// How a word is coloured.
    public enum Kind: String, Sendable, Hashable, Codable {
        /// `let`, `func`, attributes, `#if`.
        case keyword
        /// The name of a type.
        case type
        /// A number or a string.
        case literal
        /// A comment.
        case comment
        /// A name of a value, function or member: ink, but it can have a type.
        case name
    }

    /// The Markdown line.
    public var line: Int
    /// The UTF-8 columns, from 1; the end is exclusive.
    public var columns: Range<Int>
    /// How it is coloured.
    public var kind: Kind
    /// The type of a value or the declaration of a function, for the page to show on hover.
    public var type: String?

    /// A token.
    public init(line: Int, columns: Range<Int>, kind: Kind, type: String? = nil) {
        self.line = line
        self.columns = columns
        self.kind = kind
        self.type = type
    }
}
