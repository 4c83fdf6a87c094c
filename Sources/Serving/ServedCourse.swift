import Lessons

/// What a course is while it is served: files to read, news to wait for, exercises to work on.
public protocol ServedCourse: Sendable {
    /// A file of the site, by its path from the site's root.
    func file(at path: String) async -> [UInt8]?

    /// What pages get only while they are served, as it is now.
    var assets: EditorAssets { get async }

    /// What is new; answers when there is something newer than `version`, or when it was asked to wait no longer.
    func news(after version: Int) async -> News

    /// The student's file of an exercise; `nil` where there is no such exercise.
    func draft(of exercise: String) async throws -> Draft?

    /// Saves an edit, unless the file has changed since the editor read it.
    func save(_ edit: Edit, of exercise: String) async throws -> SaveOutcome?

    /// Runs the student's file as a program of its own.
    func run(_ exercise: String) async throws -> [StyledPart]

    /// Grades the student's file, in the words of the command line.
    func check(_ exercise: String) async throws -> [StyledPart]
}

/// What changed in a served course.
public struct News: Codable, Sendable, Hashable {
    /// Counts the changes.
    public var version: Int
    /// What is wrong with the course now.
    public var problems: [Problem]
    /// Which version each student's file is of, by exercise.
    public var drafts: [String: String]

    /// News.
    public init(
        version: Int = 0, problems: [Problem] = [], drafts: [String: String] = [:]
    ) {
        self.version = version
        self.problems = problems
        self.drafts = drafts
    }
}

/// Something to mend, with its place on a page where it has one.
public struct Problem: Codable, Sendable, Hashable {
    /// Where and what, as a compiler says it: `lessons/a.md:12: error: …`, with quote and advice below.
    public var words: String
    /// The address of the page that it belongs to.
    public var page: String?
    /// The id of the element on that page that it stands under.
    public var anchor: String?

    /// A problem.
    public init(words: String, page: String? = nil, anchor: String? = nil) {
        self.words = words
        self.page = page
        self.anchor = anchor
    }
}

/// A student's file as it is on the disk.
public struct Draft: Codable, Sendable, Hashable {
    /// Its path, as the student knows it.
    public var path: String
    /// Its text; the starter where there is no file yet.
    public var text: String
    /// A short name for exactly this text on the disk; empty where there is no file yet.
    public var version: String

    /// A draft.
    public init(path: String, text: String, version: String) {
        self.path = path
        self.text = text
        self.version = version
    }
}

/// A text that an editor wants to save, and the version that it was made from.
public struct Edit: Codable, Sendable, Hashable {
    /// The new text.
    public var text: String
    /// The version that the editor read.
    public var base: String

    /// An edit.
    public init(text: String, base: String) {
        self.text = text
        self.base = base
    }
}

/// How saving ended.
public enum SaveOutcome: Sendable, Hashable {
    /// The file holds the edit now.
    case saved(Draft)
    /// The file has changed since the editor read it; this is what it holds. Nothing was written.
    case conflict(Draft)
}

/// A stretch of a verdict and what it means: `plain`, `good`, `bad`, `strong` or `dim`.
public struct StyledPart: Codable, Sendable, Hashable {
    /// The words.
    public var text: String
    /// The name of the meaning.
    public var style: String

    /// A stretch.
    public init(text: String, style: String = "plain") {
        self.text = text
        self.style = style
    }
}
