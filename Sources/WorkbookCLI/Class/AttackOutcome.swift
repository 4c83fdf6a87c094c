import Checking
import Foundation
import Lessons
import Pages

/// What became of one attack.
struct AttackOutcome {
    let attack: Attack
    let result: ExerciseResult
    let honestStillPasses: Bool

    /// What is wrong with it, in words.
    var problems: [String] {
        let verdict = result.checks.first?.verdict.name ?? "nothing"
        let shown = everythingShown
        let secrets = [Attack.secret] + Attack.hiddenValues
        let isInert =
            ["\u{1B}", "\u{202E}"].allSatisfy { !shown.contains($0) }
            && ["<script", "<img"].allSatisfy { !page.contains($0) }
        return [
            attack.isRepelled(result)
                ? nil
                : "it ends with \(verdict) and \(result.score.earned) points; expected "
                    + attack.verdicts.sorted().joined(separator: " or "),
            honestStillPasses ? nil : "an honest file failed after it",
            secrets.contains(where: shown.contains) ? "a secret is in what a student sees" : nil,
            isInert ? nil : "what it says could steer who shows it",
        ].compactMap(\.self)
    }

    /// The page that a student gets.
    private var page: String { FeedbackPage(student: "ada", results: [result]).html }

    /// All that is ever made of a result for others to see.
    private var everythingShown: String {
        let words = result.words.text(inColour: false)
        let report = Report([result])
        let documents = [
            try? ResultDocument([result]).text,
            try? GradescopeReport([result], isolation: "jail").text,
            try? ExercismReport(result).text, try? ClassroomReport([result]).json,
        ].compactMap(\.self)
        return ([words, report.junit, page] + report.annotations + documents).joined(
            separator: "\n")
    }

    /// `✓ ends early    exit(0) in the function    brokenProtocol    2 of 5`
    func line(_ style: Style) -> String {
        let mark = problems.isEmpty ? style.good("✓") : style.bad("✗")
        let verdict = result.checks.first?.verdict.name ?? ""
        return "\(mark) \(attack.family.padding(to: 12)) \(attack.name.padding(to: 42)) "
            + "\(verdict.padding(to: 15)) \(result.score.earned) of \(result.score.possible)"
    }
}
