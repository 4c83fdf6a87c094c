/// Reads the files of one exercise and gathers what is wrong with any of them.
struct ExerciseReader<Folder: CourseFolder> {
    let path: String
    let lesson: Lesson
    let folder: Folder
    /// What is wrong so far, file by file.
    private(set) var found: [Diagnostic] = []

    init(path: String, lesson: Lesson, folder: Folder) {
        self.path = path
        self.lesson = lesson
        self.folder = folder
    }

    /// The exercise; `nil` where a file is missing or unreadable.
    mutating func exercise() -> Exercise? {
        let statement = read("exercise.md") { [lesson] findings throws(Diagnostics) in
            try ExerciseStatement(findings, lesson: lesson)
        }
        let isStudentEdition =
            !folder.existingNames(in: path).contains("solution.swift")
            && folder.existingNames(in: path).contains(AnswerKey.file)
        let solution =
            isStudentEdition
            ? read("starter.swift") { SolutionFile(starter: $0) }
            : read("solution.swift") { SolutionFile($0) }
        let key = isStudentEdition ? read(AnswerKey.file) { AnswerKey($0) } : nil
        let probes = read("checks.swift") { ProbesFile($0) }
        let checks = read("checks.yml") { CheckReader.checks($0, probes: probes?.names) }
        let mutants = mutants(of: solution?.source, checkCount: checks?.count)
        guard let statement, let solution, let probes, let checks else { return nil }
        return Exercise(
            id: Exercise.id(ofFolder: path, in: lesson), folder: path,
            title: statement.title, page: statement.page, minutes: statement.minutes,
            difficulty: statement.difficulty, statement: statement.blocks,
            hints: statement.hints, starter: solution.starter, solution: solution.source,
            probes: probes.source,
            sharedProbes: statement.usesEngine ? try? folder.source(Exercise.sharedProbes) : nil,
            checks: checks, usesEngine: statement.usesEngine, without: statement.without,
            mutants: mutants,
            key: key?.observations)
    }

    /// What a function makes of a file of the exercise; what is wrong with the file is kept.
    private mutating func read<Value>(
        _ name: String, _ make: (Findings) throws(Diagnostics) -> Value
    ) -> Value? {
        do {
            let findings = Findings(try folder.source("\(path)/\(name)"))
            let value = try make(findings)
            found.append(contentsOf: findings.all)
            return value
        } catch {
            found.append(contentsOf: error.all)
            return nil
        }
    }

    private mutating func mutants(of solution: SourceFile?, checkCount: Int?) -> [Mutant] {
        folder.existingNames(in: "\(path)/mutants")
            .filter { name in Mutant.endings.contains { name.hasSuffix($0) } }
            .compactMap { name in
                read("mutants/\(name)") {
                    Mutant($0, solution: solution, checkCount: checkCount)
                } ?? nil
            }
    }
}
