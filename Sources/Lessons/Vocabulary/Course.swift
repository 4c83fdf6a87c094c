/// A course: `lessons/course.yml` and the folders that it names.
public struct Course: Sendable, Hashable {
    /// The title of the whole course.
    public var title: String
    /// One or two sentences for the course page.
    public var lede: String
    /// The language of the text, as in HTML's `lang`.
    public var language: String
    /// The package product that snippets are compiled against; `nil` for the standard library alone.
    public var engine: Engine?
    /// Files that its programs can read, but do not need.
    public var data: [DataFolder]
    /// The lessons, in the order in which they are read.
    public var lessons: [Lesson]

    /// A course.
    public init(
        title: String, lede: String = "", language: String = "en", engine: Engine? = nil,
        data: [DataFolder] = [], lessons: [Lesson] = []
    ) {
        self.title = title
        self.lede = lede
        self.language = language
        self.engine = engine
        self.data = data
        self.lessons = lessons
    }

    /// The Swift module that snippets import, and the product that holds it.
    public struct Engine: Sendable, Hashable {
        /// The module's name, as in `import Kindling`.
        public var module: String
        /// The dynamic library product of the package at the course's root.
        public var product: String

        /// An engine.
        public init(module: String, product: String) {
            self.module = module
            self.product = product
        }
    }
}

/// A folder of pages and the exercises that belong to it.
public struct Lesson: Sendable, Hashable {
    /// The name used on the command line and in addresses: `lesson1`.
    public var id: String
    /// Its place in the course, from 1.
    public var number: Int
    /// Its title.
    public var title: String
    /// Two lines for the course page.
    public var summary: String
    /// The folder of its pages, relative to the root: `lessons/lesson1-tensors`.
    public var folder: String
    /// The paths of its pages in reading order, relative to the root.
    public var pages: [String]
    /// The folders of its exercises in order, relative to the root.
    public var exercises: [String]

    /// A lesson.
    public init(
        id: String, number: Int, title: String, summary: String = "", folder: String,
        pages: [String] = [], exercises: [String] = []
    ) {
        self.id = id
        self.number = number
        self.title = title
        self.summary = summary
        self.folder = folder
        self.pages = pages
        self.exercises = exercises
    }
}
