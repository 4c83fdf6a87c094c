import Lessons

/// A hostile file, and how it must end. A few are honest ones that look hostile and must not be punished.
public struct Attack: Sendable, Hashable {
    /// What it tries, in a few words.
    public let name: String
    /// What kind of thing it is.
    public let family: String
    /// The file that is handed in.
    public let text: String
    /// The verdicts that the first check may end with.
    public let verdicts: Set<String>
    /// What the exercise is to be solved without, in the round that it is made for.
    let without: [String]

    /// Whether it is honest, and must earn all points.
    public var isHonest: Bool { verdicts == ["passed"] && family == Self.honest }

    /// The family of honest files.
    public static let honest = "honest"

    /// Whether a result is the right one: the verdict is among the right ones, and only an honest file earns all.
    public func isRepelled(_ result: ExerciseResult) -> Bool {
        guard let first = result.checks.first, verdicts.contains(first.verdict.name) else {
            return false
        }
        return result.score.isFull == isHonest
    }

    /// All attacks, family by family.
    public static let all =
        endings + forgeries + names + files + processes + resources + compiling + texts + answers
        + honestFiles + forbiddenUses

    // MARK: The exercise that they are handed in for

    /// A text that stands in the solution, and in nothing that a student sees.
    public static let secret = "opensesame-7731"

    /// A small exercise with visible and hidden checks.
    public static let exercise = Exercise(
        id: "attacks/double", folder: "attacks/double", title: "Double", starter: "",
        solution: SourceFile(
            path: "solution.swift",
            text: """
                // \(secret)
                func double(_ numbers: [Int]) -> [Int] { numbers.map { $0 * 2 } }
                func half(_ number: Double) -> Double { number / 2 }

                """),
        probes: SourceFile(
            path: "checks.swift",
            text: """
                let probes = [
                    Probe("double") { (numbers: [Int]) in double(numbers) },
                    Probe("half") { (number: Double) in half(number) },
                    Probe("twice") { (first: [Int], second: [Int]) -> [Int] in
                        _ = double(first)
                        return double(second)
                    },
                ]

                """),
        checks: [
            Check(says: "doubles", probe: "double", inputs: [.list([.int(1), .int(-3)])]),
            Check(says: "halves", probe: "half", inputs: [.double(3)]),
            Check(
                says: "doubles other numbers", probe: "double",
                inputs: [.list([.int(41), .int(998_877)])], points: 2, isHidden: true),
            Check(
                says: "doubles a second time", probe: "twice",
                inputs: [.list([.int(5)]), .list([.int(7), .int(8)])]),
        ])

    /// The exercise that it is handed in for.
    public var exercise: Exercise {
        var exercise = Self.exercise
        exercise.without = without
        return exercise
    }

    /// The values of hidden checks: nothing that a student sees holds one of them.
    public static let hiddenValues = ["998877", "1997754"]

    init(
        _ name: String, _ family: String, _ verdicts: Set<String>, double body: String,
        beside others: String = "", without: [String] = []
    ) {
        self.name = name
        self.family = family
        self.verdicts = verdicts
        self.without = without
        text = """
            import Foundation
            func double(_ numbers: [Int]) -> [Int] {
            \(body)
            }
            func half(_ number: Double) -> Double { number / 2 }
            \(others)

            """
    }

    /// An attack.
    ///
    /// - Parameters:
    ///   - name: what it tries.
    ///   - family: what kind of thing it is.
    ///   - verdicts: those that the first check may end with.
    ///   - text: the whole file.
    ///   - without: what the exercise is to be solved without.
    public init(
        _ name: String, _ family: String, _ verdicts: Set<String>, file text: String,
        without: [String] = []
    ) {
        self.name = name
        self.family = family
        self.verdicts = verdicts
        self.without = without
        self.text = text
    }
}
