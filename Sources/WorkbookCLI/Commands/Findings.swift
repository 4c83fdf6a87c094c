import Checking
import Lessons

/// All that was found of the chosen part of a course.
struct Findings {
    let loaded: LoadedCourse
    var pages: [PageFinding] = []
    var exercises: [ExerciseProofs.Result] = []
    /// What is wrong with the course as a whole: dead links, formulas that cannot be read.
    var problems: [Diagnostic] = []
    /// How many PyTorch twins ran.
    let twins: Int
    /// How long the programs of pages took when they last ran, by the pages' paths.
    var seconds: [String: Double] = [:]

    init(loaded: LoadedCourse, twins: Int) {
        self.loaded = loaded
        self.twins = twins
    }

    /// All that is wrong, in the order in which it is told.
    var diagnostics: [Diagnostic] {
        pages.flatMap(\.diagnostics) + exercises.flatMap(\.diagnostics) + problems
    }

    /// The same for other programs.
    var report: Report {
        let pages = pages.map { page in
            Report.Part(
                page.checked, seconds: seconds[page.checked.page.source.path] ?? 0, more: page.more)
        }
        let exercises = exercises.map { exercise in
            Report.Part(
                path: exercise.path, seconds: exercise.seconds,
                cases: [
                    Report.Case(name: exercise.title, line: 1, diagnostics: exercise.diagnostics)
                ])
        }
        return Report(parts: pages + exercises, problems: problems)
    }

    /// What was found to be right.
    var sentence: String {
        let python = twins > 0 ? " \(count(twins, "PyTorch twin")) printed the same." : ""
        return Summary(pages.map(\.checked), exercises: loaded.exercises).sentence + "." + python
    }
}
