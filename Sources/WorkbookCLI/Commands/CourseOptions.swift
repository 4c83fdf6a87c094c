import ArgumentParser

/// Which course, and which part of it.
struct CourseOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "What to take: lessons (lesson1), pages (1.4 or a path) or exercises "
                + "(lesson1/strides-and-offsets). Everything when left out.",
            valueName: "part"))
    var parts: [String] = []

    @OptionGroup var place: RootOption

    /// The folder of the course.
    func courseRoot() throws -> CourseRoot { try place.courseRoot() }
}
