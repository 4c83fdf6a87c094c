/// A `swift` fence: code that runs as a part of its page's program.
public struct Snippet: Sendable, Hashable {
    /// Its place on the page, from 1.
    public var number: Int
    /// The words after `swift` in the fence's info string.
    public var options: SnippetOptions
    /// The code as the author wrote it, with the fence's indentation taken off, ending in a line break unless empty.
    public var code: String
    /// The Markdown line of the first line of code.
    public var firstLine: Int
    /// For each line of `code`, the number of bytes taken off before it (list indents, `> `).
    public var indents: [Int]
    /// The bytes of the whole fence, from its first backtick to the end of its last line.
    public var range: SourceRange
    /// The output block below it.
    public var output: ExpectedOutput?
    /// The PyTorch program below it, shown as a second tab.
    public var twin: Twin?
    /// The lines of `code`, from 0, that run but are not shown: those from `// hide` to `// show`, and all such comments.
    public var hiddenLines: Set<Int>
    /// What comments in the code say of its run, in order.
    public var comments: [CodeExpectation]

    /// A snippet.
    public init(
        number: Int, options: SnippetOptions = .init(), code: String, firstLine: Int,
        indents: [Int] = [], range: SourceRange, output: ExpectedOutput? = nil, twin: Twin? = nil,
        hiddenLines: Set<Int> = [], comments: [CodeExpectation] = []
    ) {
        self.number = number
        self.options = options
        self.code = code
        self.firstLine = firstLine
        self.indents = indents
        self.range = range
        self.output = output
        self.twin = twin
        self.hiddenLines = hiddenLines
        self.comments = comments
    }

    /// The PyTorch program that computes the same.
    public struct Twin: Sendable, Hashable {
        /// Its code.
        public var code: String
        /// The Markdown line of its first line.
        public var firstLine: Int
        /// Its own output, where its text differs from Swift's.
        public var output: ExpectedOutput?

        /// A twin.
        public init(code: String, firstLine: Int, output: ExpectedOutput? = nil) {
            self.code = code
            self.firstLine = firstLine
            self.output = output
        }
    }
}

/// What an info string may ask of a snippet.
public struct SnippetOptions: Sendable, Hashable {
    /// What becomes of the code.
    public enum Mode: String, Sendable, Hashable, CaseIterable {
        /// It runs in the page's program.
        case run
        /// It is type-checked only.
        case norun
        /// It must not compile; the output below holds the diagnostic.
        case error
        /// It must stop the program; the output below holds the message.
        case trap
    }

    /// What becomes of the code.
    public var mode: Mode
    /// It runs, but the page does not show it.
    public var isHidden: Bool
    /// Whether line values are shown.
    public var showsValues: Bool
    /// How many seconds its program may run; `nil` for the usual limit.
    public var timeout: Double?
    /// Which program it is a part of.
    public var scope: Scope
    /// The file that the code is a copy of.
    public var include: Inclusion?
    /// The settings it is run for; `nil` for one run.
    public var sweep: Sweep?

    /// Options; the defaults are those of a bare `swift` fence.
    public init(
        mode: Mode = .run, isHidden: Bool = false, showsValues: Bool = true,
        timeout: Double? = nil, scope: Scope = .page, include: Inclusion? = nil,
        sweep: Sweep? = nil
    ) {
        self.mode = mode
        self.isHidden = isHidden
        self.showsValues = showsValues
        self.timeout = timeout
        self.scope = scope
        self.include = include
        self.sweep = sweep
    }

    /// The program that a snippet is a part of.
    public enum Scope: Sendable, Hashable {
        /// The page's one program.
        case page
        /// A program of its own, with nothing before it.
        case alone
        /// The program of all snippets of the page with this name.
        case named(String)
    }
}

/// An `output` block: what the author says that the snippet above prints.
public struct ExpectedOutput: Sendable, Hashable {
    /// The text between the fences, ending in a line break unless empty.
    public var text: String
    /// The Markdown line of its first line.
    public var firstLine: Int
    /// The bytes of the text between the fences: what `--accept` replaces.
    public var textRange: SourceRange
    /// What stands before each line of text in the file (list indents, `> `).
    public var linePrefix: String
    /// How it is compared: the words after `output` in the fence's info string.
    public var comparison: Comparison

    /// An expected output.
    public init(
        text: String, firstLine: Int, textRange: SourceRange, linePrefix: String = "",
        comparison: Comparison = .init()
    ) {
        self.text = text
        self.firstLine = firstLine
        self.textRange = textRange
        self.linePrefix = linePrefix
        self.comparison = comparison
    }

    /// How what was printed is compared with what is written.
    public struct Comparison: Sendable, Hashable {
        /// `tol=1e-3`: how far a number may be off; `nil` compares to the precision written.
        public var tolerance: Double?
        /// `unordered`: the lines may come in any order.
        public var isUnordered: Bool
        /// `any`: whatever is printed is right.
        public var isAny: Bool

        /// A comparison; the defaults are those of a bare `output` fence.
        public init(tolerance: Double? = nil, isUnordered: Bool = false, isAny: Bool = false) {
            self.tolerance = tolerance
            self.isUnordered = isUnordered
            self.isAny = isAny
        }
    }
}
