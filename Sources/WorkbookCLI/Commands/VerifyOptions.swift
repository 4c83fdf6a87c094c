import ArgumentParser
import Foundation
import Lessons

/// What `verify` does besides running and comparing.
struct VerifyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Take one machine's share of the work: 2/4 is the second of four.",
            discussion: """
                Shares take about as long as each other, by the times that were recorded here. All \
                machines must start with the same record, .build/workbook/durations, or with none. \
                Links are checked where the whole course is.
                """, valueName: "i/n"),
        transform: { text in
            guard let shard = Shard(text) else {
                throw ValidationError("“\(text)” is no share; write it as 2/4, from 1/4 to 4/4.")
            }
            return shard
        })
    var shard: Shard?

    @Option(
        help: ArgumentHelp(
            "Write what was found for other programs: json=FILE, junit=FILE, github; several with commas.",
            discussion: """
                `github` prints the commands that put each mistake beside its line in a pull request.
                """, valueName: "kinds"),
        transform: ReportKind.list)
    var report: [ReportKind] = []

    @Option(
        name: .customLong("repeat"),
        help: ArgumentHelp(
            "Run each page this many times, and say what is not the same in each run.",
            valueName: "number"))
    var repetitions: Int = 1

    @Option(
        help: ArgumentHelp(
            "Run the PyTorch twins too, with this Python, and compare what they print.",
            valueName: "python"))
    var pytorch: String?

    @Flag(help: "Say for each program whether it runs or its kept outcome is used, and why.")
    var why = false

    @Flag(help: "Show for each exercise which check finds which of its foreseen mistakes.")
    var mutants = false

    mutating func validate() throws {
        guard repetitions > 0 else {
            throw ValidationError("--repeat must be at least 1, not \(repetitions).")
        }
    }
}

/// A kind of report, and where it goes.
enum ReportKind: Hashable {
    case json(String)
    case junit(String)
    case github

    /// Reads `json=FILE,junit=FILE,github`.
    static func list(_ text: String) throws -> [ReportKind] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map { try one(String($0)) }
    }

    private static func one(_ text: String) throws -> ReportKind {
        let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
        switch (sides.first, sides.dropFirst().first) {
        case ("json", let file?): return .json(file)
        case ("junit", let file?): return .junit(file)
        case ("github", nil): return .github
        default:
            throw ValidationError(
                "“\(text)” is no report; there are json=FILE, junit=FILE and github.")
        }
    }
}
