/// An exercise: a statement, a solution to cut the starter from, probes, and the checks that use them.
public struct Exercise: Sendable, Hashable {
    /// The name on the command line, with its lesson: `lesson1/strides-and-offsets`.
    public var id: String
    /// The folder, relative to the root.
    public var folder: String
    /// The title.
    public var title: String
    /// The page after which it can be solved, relative to the root.
    public var page: String?
    /// How long it takes, in minutes.
    public var minutes: Int?
    /// `easy`, `medium` or `hard`.
    public var difficulty: String?
    /// The statement.
    public var statement: [Block]
    /// Hints of rising strength.
    public var hints: [[Block]]
    /// The file a student edits: the solution with its marked regions cut out.
    public var starter: String
    /// The whole solution.
    public var solution: SourceFile
    /// The probes: Swift that calls the student's code.
    public var probes: SourceFile
    /// What all probes of the course share, `exercises/probes.swift`: how values of the engine cross from one
    /// process to another. `nil` where there is none, or the exercise does not use the engine.
    public var sharedProbes: SourceFile?
    /// The checks, in order.
    public var checks: [Check]
    /// Whether the student's file may import the course's engine.
    public var usesEngine: Bool
    /// The functions, properties and types that it is to be solved without, by their names alone: `matmul`, `Linear`.
    public var without: [String]
    /// Wrong solutions that the checks must find.
    public var mutants: [Mutant]
    /// What each check showed of the solution, in a student edition, which has no solution: there `solution` is the
    /// starter.
    public var key: [Observation]?

    /// An exercise.
    public init(
        id: String, folder: String, title: String, page: String? = nil, minutes: Int? = nil,
        difficulty: String? = nil, statement: [Block] = [], hints: [[Block]] = [],
        starter: String, solution: SourceFile, probes: SourceFile,
        sharedProbes: SourceFile? = nil, checks: [Check], usesEngine: Bool = false,
        without: [String] = [], mutants: [Mutant] = [], key: [Observation]? = nil
    ) {
        self.id = id
        self.folder = folder
        self.title = title
        self.page = page
        self.minutes = minutes
        self.difficulty = difficulty
        self.statement = statement
        self.hints = hints
        self.starter = starter
        self.solution = solution
        self.probes = probes
        self.sharedProbes = sharedProbes
        self.checks = checks
        self.usesEngine = usesEngine
        self.without = without
        self.mutants = mutants
        self.key = key
    }

    /// `strides-and-offsets.swift`: the name that the student's file has by rule, whatever was handed in.
    public var fileName: String {
        (id.split(separator: "/").last.map(String.init) ?? "exercise") + ".swift"
    }

    /// Some checks, by their numbers from 1, and those that they need.
    public func withNeeded(_ numbers: Set<Int>) -> Set<Int> {
        let needed = numbers.union(numbers.compactMap { checks[$0 - 1].needs })
        return needed == numbers ? numbers : withNeeded(needed)
    }

    /// The points of all checks.
    public var points: Int { checks.reduce(0) { $0 + $1.points } }
}

/// A wrong solution, kept to prove that the checks find it and to tell a student what went wrong.
public struct Mutant: Sendable, Hashable {
    /// The whole wrong solution, under the path of the file that tells it.
    public var source: SourceFile
    /// What helps a student who made this mistake.
    public var message: String
    /// The checks that must fail, by their numbers from 1.
    public var failing: [Int]
    /// Whether it uses what the exercise is to be solved without, so that no check runs.
    public var isForbidden: Bool
    /// What is in it and not in the solution, change by change; all of it where the file is no diff.
    public var additions: [String]
    private let origins: [Int]

    /// A mutant.
    ///
    /// - Parameters:
    ///   - source: the whole wrong solution.
    ///   - message: what helps a student who made this mistake.
    ///   - failing: the checks that must fail, by their numbers from 1.
    ///   - isForbidden: whether it uses what the exercise is to be solved without.
    ///   - additions: what is in it and not in the solution; by default all of it.
    ///   - origins: for each line of `source` the line of the file that is to blame; by default the same.
    public init(
        source: SourceFile, message: String, failing: [Int], isForbidden: Bool = false,
        additions: [String]? = nil, origins: [Int] = []
    ) {
        self.source = source
        self.message = message
        self.failing = failing
        self.isForbidden = isForbidden
        self.additions = additions ?? [source.text]
        self.origins = origins
    }

    /// The name of its file without its ending.
    public var name: String {
        let file = source.path.split(separator: "/").last ?? ""
        return String(file.prefix { $0 != "." })
    }

    /// Where in the file stands what is at a position of `source`.
    public func origin(of position: SourcePosition) -> SourcePosition {
        guard origins.indices.contains(position.line - 1) else { return position }
        return SourcePosition(line: origins[position.line - 1], column: 1)
    }
}

/// One check: a probe, its inputs, and the rule that its answer must keep. Data alone: the student's process never sees it.
public struct Check: Sendable, Hashable {
    /// One sentence: what must hold.
    public var says: String
    /// The name of the probe.
    public var probe: String
    /// What the probe is called with.
    public var inputs: [ProbeValue]
    /// How its answer is judged against the solution's.
    public var rule: Rule
    /// The points for passing it.
    public var points: Int
    /// Whether its values stay hidden from the student.
    public var isHidden: Bool
    /// Which of the inputs are seeds: whole numbers that a class's grading draws anew for each submission.
    public var seeds: [Int]
    /// The number, from 1, of an earlier check that must pass before a failure of this one says anything.
    public var needs: Int?
    /// Where it stands in `checks.yml`.
    public var position: SourcePosition?

    /// A check.
    public init(
        says: String, probe: String, inputs: [ProbeValue], rule: Rule = .equal, points: Int = 1,
        isHidden: Bool = false, seeds: [Int] = [], needs: Int? = nil,
        position: SourcePosition? = nil
    ) {
        self.says = says
        self.probe = probe
        self.inputs = inputs
        self.rule = rule
        self.points = points
        self.isHidden = isHidden
        self.seeds = seeds
        self.needs = needs
        self.position = position
    }

    /// How an answer is judged.
    public enum Rule: Sendable, Hashable {
        /// The same value; numbers bit for bit, NaN equal to NaN.
        case equal
        /// Numbers within `atol + rtol × |expected|`.
        case close(atol: Double, rtol: Double)
        /// The same elements in any order.
        case sameSet
        /// The same shape, whatever the numbers.
        case shape
        /// The program must stop; its message must contain this text.
        case traps(containing: String)
    }
}

/// A plain value that crosses from one process to another.
public indirect enum ProbeValue: Sendable, Hashable, Codable {
    /// Nothing: `nil` or `Void`.
    case none
    /// A truth value.
    case bool(Bool)
    /// A whole number.
    case int(Int)
    /// A floating-point number.
    case double(Double)
    /// Text.
    case text(String)
    /// A list.
    case list([ProbeValue])
    /// A tensor's dtype, shape and elements in reading order.
    case tensor(dtype: String, shape: [Int], elements: [Double])
}
