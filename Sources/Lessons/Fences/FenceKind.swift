/// The fences that mean something to the workbook, by their language.
enum FenceKind: String, CaseIterable {
    case swift, output, python, quiz

    /// What a fence is; `nil` for another language. An open fence and a language that is a slip of the pen are reported.
    init?(_ fence: Fence, findings: Findings) {
        let language = fence.language
        guard let kind = FenceKind(rawValue: language.text) else {
            Self.reportSlip(language, findings: findings)
            return nil
        }
        if !fence.isClosed {
            findings.report(
                at: language.position, "This `\(language.text)` fence is never closed.",
                advice: "End it with a line of as many backticks as it starts with.")
        }
        self = kind
    }

    private static func reportSlip(_ language: Fence.Word, findings: Findings) {
        let languages = allCases.map(\.rawValue)
        guard language.text.count > 3, let near = nearest(language.text, among: languages) else {
            return
        }
        findings.report(
            at: language.position, "There is no fence named `\(language.text)`.",
            quote: language.text, advice: "Did you mean `\(near)`?")
    }
}
