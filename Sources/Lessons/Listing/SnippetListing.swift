/// The snippets of files as other programs read them: editors, linters, converters.
///
/// Its JSON is this value: `format` names the version, which changes when a field changes its meaning or goes.
/// Lines and columns count from 1; ranges are UTF-8 offsets into the file, the end exclusive.
public struct SnippetListing: Sendable, Hashable, Codable {
    /// The version of the fields below.
    public static let format = "workbook-snippets/1"

    /// The version that this listing is written in.
    public private(set) var format = SnippetListing.format
    /// The files, in the order given.
    public var files: [File]

    /// The snippets of some pages.
    public init(_ pages: [Page]) {
        files = pages.map { page in
            File(
                path: page.source.path, title: page.title, snippets: page.snippets.map(Entry.init))
        }
    }

    /// A Markdown file.
    public struct File: Sendable, Hashable, Codable {
        /// Its path.
        public var path: String
        /// Its title; empty where it has none.
        public var title: String
        /// Its snippets, in order.
        public var snippets: [Entry]
    }

    /// A snippet.
    public struct Entry: Sendable, Hashable, Codable {
        /// Its place on the page, from 1.
        public var number: Int
        /// What becomes of it: `run`, `norun`, `error` or `trap`.
        public var mode: String
        /// The program that it is a part of: `page`, `alone`, or the name of a shared one.
        public var scope: String
        /// Whether it runs without being shown.
        public var isHidden: Bool
        /// How many seconds its program may run, where it says so.
        public var timeout: Double?
        /// The file that its code is a copy of, with `#` and a slice where there is one.
        public var include: String?
        /// The name that is swept, and its settings.
        public var sweep: Sweep?
        /// The line of the first line of code.
        public var firstLine: Int
        /// The lines of code that run but are not shown, as lines of the file.
        public var hiddenLines: [Int]
        /// The code.
        public var code: String
        /// The bytes of the whole fence.
        public var range: Bytes
        /// What it prints.
        public var output: Output?
        /// What comments in the code say of its run.
        public var comments: [Comment]
        /// The PyTorch program below it.
        public var twin: Twin?
    }

    /// The settings of a snippet that runs several times.
    public struct Sweep: Sendable, Hashable, Codable {
        /// The name.
        public var name: String
        /// What it is set to.
        public var settings: [String]
    }

    /// A range of UTF-8 offsets.
    public struct Bytes: Sendable, Hashable, Codable {
        /// The first byte.
        public var start: Int
        /// The byte after the last.
        public var end: Int
    }

    /// An `output` block.
    public struct Output: Sendable, Hashable, Codable {
        /// The text between its fences.
        public var text: String
        /// The line of its first line.
        public var firstLine: Int
        /// How far a number may be off, where it says so.
        public var tolerance: Double?
        /// Whether its lines may come in any order.
        public var isUnordered: Bool
        /// Whether whatever is printed is right.
        public var isAny: Bool
    }

    /// A comment `// Prints "…"` or `// → value`.
    public struct Comment: Sendable, Hashable, Codable {
        /// `prints` or `value`.
        public var kind: String
        /// The printed line, or the value.
        public var text: String
        /// The line that it stands on.
        public var line: Int
        /// The line of code that it speaks of.
        public var codeLine: Int
    }

    /// A PyTorch program.
    public struct Twin: Sendable, Hashable, Codable {
        /// Its code.
        public var code: String
        /// The line of its first line.
        public var firstLine: Int
        /// Its own output, where it differs from the snippet's.
        public var output: Output?
    }
}

extension SnippetListing.Entry {
    fileprivate init(_ snippet: Snippet) {
        number = snippet.number
        mode = snippet.options.mode.rawValue
        scope =
            switch snippet.options.scope {
            case .page: "page"
            case .alone: "alone"
            case .named(let name): name
            }
        isHidden = snippet.options.isHidden
        timeout = snippet.options.timeout
        include = snippet.options.include.map { "\($0.path)\($0.slice.map { "#\($0)" } ?? "")" }
        sweep = snippet.options.sweep.map { .init(name: $0.name, settings: $0.settings) }
        firstLine = snippet.firstLine
        hiddenLines = snippet.hiddenLines.sorted().map { $0 + snippet.firstLine }
        code = snippet.code
        range = .init(start: snippet.range.lowerBound, end: snippet.range.upperBound)
        output = snippet.output.map(SnippetListing.Output.init)
        comments = snippet.comments.map { comment in
            .init(
                kind: comment.kind == .prints ? "prints" : "value", text: comment.text,
                line: comment.line, codeLine: comment.codeLine)
        }
        twin = snippet.twin.map { twin in
            .init(
                code: twin.code, firstLine: twin.firstLine,
                output: twin.output.map(SnippetListing.Output.init))
        }
    }
}

extension SnippetListing.Output {
    fileprivate init(_ output: ExpectedOutput) {
        self.init(
            text: output.text, firstLine: output.firstLine,
            tolerance: output.comparison.tolerance, isUnordered: output.comparison.isUnordered,
            isAny: output.comparison.isAny)
    }
}
