import Lessons
import Testing

@testable import Checking

@Suite struct AnnotationsTests {
    private func annotations(_ diagnostics: [Diagnostic]) -> [String] {
        Report(problems: diagnostics).annotations
    }

    @Test func `a mistake is put beside its line`() {
        let mistake = Diagnostic(
            path: "lessons/a,b:c.md", position: SourcePosition(line: 4, column: 7),
            message: "100% wrong", advice: "-old\n+new")
        #expect(
            annotations([mistake]) == [
                "::error file=lessons/a%2Cb%3Ac.md,line=4,col=7::100%25 wrong%0A-old%0A+new"
            ])
    }

    @Test func `a mistake of the course has no place`() {
        #expect(annotations([Diagnostic(.warning, message: "odd: yes")]) == ["::warning::odd: yes"])
    }

    @Test func `at most ten errors and ten warnings are shown, the last says how many more`() {
        let errors = (1...25).map { Diagnostic(message: "error \($0)") }
        let warnings = (1...10).map { Diagnostic(.warning, message: "warning \($0)") }
        let all = annotations(errors + warnings)
        #expect(all.count == 20)
        #expect(all[8] == "::error::error 9")
        #expect(all[9] == "::error::16 more; the log of this step has them all")
        #expect(all[19] == "::warning::warning 10")
    }

    @Test func `a long text is cut`() {
        let long = Diagnostic(message: String(repeating: "x", count: 5000))
        #expect(annotations([long])[0].count == "::error::".count + 4001)
    }
}
