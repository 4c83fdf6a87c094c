/// A parsed page: its blocks, and the exact bytes they came from.
public struct Page: Sendable, Hashable {
    /// The file.
    public var source: SourceFile
    /// The page's number in the course, as in `1.4`; empty outside a course.
    public var number: String
    /// The title: the first heading of level 1.
    public var title: String
    /// The settings between the `---` lines at the top.
    public var settings: PageSettings
    /// The blocks after the title, in order. The first paragraph is the lede.
    public var blocks: [Block]
    /// Which rules it keeps.
    public var dialect: Dialect

    /// A page.
    public init(
        source: SourceFile, number: String = "", title: String, settings: PageSettings = .init(),
        blocks: [Block] = [], dialect: Dialect = .course
    ) {
        self.source = source
        self.number = number
        self.title = title
        self.settings = settings
        self.blocks = blocks
        self.dialect = dialect
    }
}

/// What the front matter of a page may say.
public struct PageSettings: Sendable, Hashable {
    /// How long reading takes, in minutes.
    public var minutes: Int?
    /// A shorter title for the navigation.
    public var short: String?

    /// Settings.
    public init(minutes: Int? = nil, short: String? = nil) {
        self.minutes = minutes
        self.short = short
    }
}

/// A piece of a page. Parts that the workbook knows are values of their own; all else is Markdown.
public indirect enum Block: Sendable, Hashable {
    /// A heading with its level (2…6) and the address of its anchor.
    case heading(level: Int, [Inline], id: String)
    /// A paragraph.
    case paragraph([Inline])
    /// A list; `start` is `nil` for dashes. Tight lists have no paragraphs around their text.
    case list(start: Int?, tight: Bool, items: [[Block]])
    /// A block quote.
    case quote([Block])
    /// A labelled note: GitHub's `> [!NOTE]` and its kin.
    case note(NoteKind, [Block])
    /// A fence in a language that is not run, or indented code (language `nil`).
    case code(language: String?, text: String)
    /// A display formula in TeX, without its `$$`.
    case formula(String)
    /// A table.
    case table(Table)
    /// Raw HTML; shown as text unless the course lets it through.
    case html(String)
    /// A thematic break.
    case rule
    /// A definition of a footnote.
    case footnote(label: String, [Block])
    /// A runnable snippet with its output and its PyTorch twin.
    case snippet(Snippet)
    /// A quiz question.
    case question(Question)
}

/// The three kinds of note.
public enum NoteKind: String, Sendable, Hashable, CaseIterable {
    /// `> [!IMPORTANT]`: a sentence to keep.
    case remember = "IMPORTANT"
    /// `> [!WARNING]`: a trap.
    case careful = "WARNING"
    /// `> [!NOTE]`: what the study notes say, and what is true.
    case notes = "NOTE"
}

/// Text inside a block.
public indirect enum Inline: Sendable, Hashable {
    /// Plain text.
    case text(String)
    /// Code in backticks.
    case code(String)
    /// Emphasis.
    case emphasis([Inline])
    /// Strong emphasis.
    case strong([Inline])
    /// A link.
    case link(destination: String, title: String, [Inline])
    /// An image with its alternative text.
    case image(source: String, title: String, alternative: String)
    /// A formula in TeX, without its `$`.
    case formula(String)
    /// A reference to a footnote.
    case footnote(label: String)
    /// Raw HTML.
    case html(String)
    /// A line break that the author asked for.
    case lineBreak
    /// The end of a source line.
    case softBreak
}

/// A GFM table.
public struct Table: Sendable, Hashable {
    /// How a column is set.
    public enum Alignment: Sendable, Hashable { case none, left, center, right }
    /// One entry a column.
    public var alignments: [Alignment]
    /// The cells of the head.
    public var head: [[Inline]]
    /// The rows below, each as long as the head.
    public var rows: [[[Inline]]]

    /// A table.
    public init(alignments: [Alignment], head: [[Inline]], rows: [[[Inline]]]) {
        self.alignments = alignments
        self.head = head
        self.rows = rows
    }
}
