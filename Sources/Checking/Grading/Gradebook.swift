import Lessons

/// The grades of a class: who earned what, by which evidence, under which conditions.
public struct Gradebook: Sendable, Hashable, Codable {
    /// Changes when a reader of the file would have to.
    public var schema = 1
    /// The course's title.
    public var course: String
    /// How far programs were kept from the machine: `jail` or `limits`.
    public var isolation: String
    /// The compiler's version.
    public var compiler: String
    /// Whether hidden seeds were drawn with a secret.
    public var drawsSeeds: Bool
    /// The students by name.
    public var students: [Student]

    /// A gradebook.
    public init(
        course: String, isolation: String, compiler: String, drawsSeeds: Bool, students: [Student]
    ) {
        self.course = course
        self.isolation = isolation
        self.compiler = compiler
        self.drawsSeeds = drawsSeeds
        self.students = students
    }

    /// One student.
    public struct Student: Sendable, Hashable, Codable {
        /// The name, as the folder or the archive has it.
        public var name: String
        /// Whether the archive says that it came late.
        public var isLate: Bool
        /// The exercises in the course's order.
        public var exercises: [Grade]

        /// A student.
        public init(name: String, isLate: Bool, exercises: [Grade]) {
            self.name = name
            self.isLate = isLate
            self.exercises = exercises
        }

        /// The points earned.
        public var earned: Int { exercises.reduce(0) { $0 + $1.earned } }
        /// The points that can be earned.
        public var possible: Int { exercises.reduce(0) { $0 + $1.possible } }
        /// Whether a check could not be run: its points are open, not lost.
        public var needsReview: Bool {
            exercises.joined().contains { $0.verdict == "ourFault" }
        }
    }

    /// One exercise of one student.
    public struct Grade: Sendable, Hashable, Codable {
        /// The exercise's name.
        public var exercise: String
        /// The SHA-256 of what was handed in; `nil` where nothing was.
        public var digest: String?
        /// The mutant whose answers are those of this file, where there is one.
        public var mistake: String?
        /// The checks in order.
        public var checks: [CheckGrade]

        /// The points earned.
        public var earned: Int { checks.reduce(0) { $0 + $1.earned } }
        /// The points that can be earned.
        public var possible: Int { checks.reduce(0) { $0 + $1.possible } }
    }

    /// One check of one student.
    public struct CheckGrade: Sendable, Hashable, Codable {
        /// Its number, from 1.
        public var number: Int
        /// The verdict in one word.
        public var verdict: String
        /// The points earned.
        public var earned: Int
        /// The points that can be earned.
        public var possible: Int
        /// The seeds that were drawn for it.
        public var seeds: [Int]
    }
}

extension Gradebook.Grade {
    /// What becomes of a result in the gradebook.
    public init(_ result: ExerciseResult, digest: String?) {
        exercise = result.exercise.id
        self.digest = digest
        mistake = result.mistake
        checks = result.checks.map { check in
            Gradebook.CheckGrade(
                number: check.number, verdict: check.verdict.name, earned: check.score.earned,
                possible: check.score.possible,
                seeds: check.check.seeds.compactMap { place in
                    if case .int(let number) = check.check.inputs[place] { number } else { nil }
                })
        }
    }
}

extension Gradebook.Grade: Sequence {
    /// The checks in order.
    public func makeIterator() -> IndexingIterator<[Gradebook.CheckGrade]> {
        checks.makeIterator()
    }
}
