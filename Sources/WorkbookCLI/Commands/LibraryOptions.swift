import ArgumentParser
import Execution

/// How files outside a course are read, and the library that their snippets import.
struct LibraryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Outside a course: the module that snippets import.", valueName: "name"))
    var module: String?

    @Option(
        name: .customShort("I"),
        help: ArgumentHelp(
            "Where the module is, as .build/debug/Modules. Repeat it for several folders.",
            valueName: "folder"))
    var modules: [String] = []

    @Option(
        name: .customShort("L"),
        help: ArgumentHelp(
            "Where the module's dynamic library is. Otherwise the folders of -I and those above.",
            valueName: "folder"))
    var libraries: [String] = []

    @Flag(
        help: "Outside a course: every snippet is a program of its own, not a part of its file's.")
    var alone = false

    @Flag(
        help: ArgumentHelp(
            "Files that the course does not list are read as its pages: drafts.",
            discussion: """
                Every fence means something then, quizzes are proven, and a snippet of which nothing is \
                said prints nothing.
                """))
    var asPages = false

    mutating func validate() throws {
        guard !asPages || !alone else {
            throw ValidationError(
                "--as-pages and --alone contradict each other: a page is one program.")
        }
        guard module != nil || (modules.isEmpty && libraries.isEmpty) else {
            throw ValidationError("-I and -L need --module and the module's name.")
        }
    }

    /// Whether a module was named, so that no course's engine is meant.
    var isUsed: Bool { module != nil }

    /// How the files are read.
    var reading: MarkdownFiles.Reading {
        MarkdownFiles.Reading(dialect: asPages ? .course : .plain, isEachAlone: alone)
    }

    /// The library; `nil` where none was named.
    func engine() throws -> BuiltEngine? {
        try module.map { try BuiltEngine(module: $0, in: modules, libraries: libraries) }
    }
}
