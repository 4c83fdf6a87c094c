import Lessons

/// The files of a course that builds as it stands.
struct CourseStarter {
    let title: String
    /// The module and library product that pages import; `nil` for the standard library alone.
    let engine: String?

    var files: [NewFile] {
        [
            NewFile(path: "lessons/course.yml", text: course),
            NewFile(
                path: "lessons/lesson1-first-steps/01-a-first-page.md",
                text: PageStarter(title: "A first page", engine: engine).text),
        ]
            + ExerciseStarter(title: "The mean", page: "01-a-first-page.md")
            .files(in: "exercises/lesson1/01-the-mean")
            + [NewFile(path: ".github/workflows/course.yml", text: workflow)]
    }

    private var course: String {
        """
        title: \(title.quotedAsYAML)
        lede: >-
          One or two sentences on what the course is about, and for whom.
        language: en
        \(engine.map { "engine: {module: \($0), product: \($0)}\n" } ?? "")lessons:
          - id: lesson1
            title: First steps
            summary: >-
              One or two sentences on what the lesson is about.
            folder: lesson1-first-steps
            pages:
              - 01-a-first-page.md
            exercises:
              - 01-the-mean

        """
    }

    /// GitHub's instructions: the tool is fetched from the repository that a variable names.
    private var workflow: String {
        """
        # Checks the course and keeps its site. Set the repository variable WORKBOOK to the repository
        # of the tool, as owner/name (Settings, Secrets and variables, Actions, Variables).
        name: Course

        on:
          push:
            branches: [main]
          pull_request:

        permissions:
          contents: read

        jobs:
          verify:
            runs-on: ubuntu-latest
            container: swift:6.3-bookworm
            steps:
              - uses: actions/checkout@v4
              - uses: actions/checkout@v4
                with:
                  repository: ${{ vars.WORKBOOK }}
                  path: .workbook
              - run: \(SystemPackages.command(.building, .formulas, .jail))
              - uses: actions/cache@v4
                with:
                  path: |
                    .build/workbook
                    .workbook/.build
                  key: workbook-${{ github.sha }}
                  restore-keys: workbook-
              - run: swift build --package-path .workbook --product workbook
              - run: .workbook/.build/debug/workbook verify --report github
              - run: .workbook/.build/debug/workbook build
              - uses: actions/upload-artifact@v4
                with:
                  name: site
                  path: site/public

        """
    }
}
