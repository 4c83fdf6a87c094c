import ArgumentParser

/// `workbook verify`: everything that `build` checks and the exercises' own proofs, without a site.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks pages against their runs, and exercises against their solutions.",
        discussion: """
            Nothing is written, unless --accept, --interactive or --report is given.

            Markdown files and folders that belong to no course are checked too: their swift fences \
            run, and what output fences and comments say of them is compared.

              workbook verify                 the whole course
              workbook verify lesson1 2.3     a lesson and a page
              workbook verify README.md       any Markdown file
            """)

    @OptionGroup var course: CourseOptions
    @OptionGroup var running: RunOptions
    @OptionGroup var accepting: AcceptOptions
    @OptionGroup var options: VerifyOptions
    @OptionGroup var library: LibraryOptions

    /// `PAGE:LINE` chooses one snippet of a page to accept.
    mutating func validate() throws {
        guard let part = course.parts.first, course.parts.count == 1,
            let place = SnippetPlace(part)
        else { return }
        guard accepting.accept else {
            throw ValidationError(
                "\(part) names one snippet, which only --accept and --interactive can take. "
                    + "A page is checked as a whole: workbook verify \(place.page)")
        }
        course.parts = [place.page]
        accepting.line = place.line
    }

    func run() async throws {
        let rehearsal = Rehearsal(
            options: course, running: running, accepting: accepting, console: Console())
        try await Verification(rehearsal: rehearsal, options: options, library: library).run()
    }
}

/// A snippet named as diagnostics name places: `lessons/lesson1/01-one.md:41`.
struct SnippetPlace {
    let page: String
    let line: Int

    init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...])
        else { return nil }
        page = String(text[..<colon])
        self.line = line
    }
}
