import Testing

@testable import Lessons

@Suite struct SolutionPatchTests {
    private let solution = SourceFile(
        path: "e/solution.swift",
        text: """
            func mean(_ numbers: [Double]) -> Double? {
                // solution
                guard !numbers.isEmpty else { return nil }

                let sum = numbers.reduce(0, +)
                return sum / Double(numbers.count)
                // end solution
            }

            func zero() -> Double {
                0
            }

            """)

    private let head = "message: Divide by the count.\nfails: 1, 2\n\n"

    /// The mutant that a diff makes of the solution, and what is said of it.
    private func mutant(_ changes: String) -> (mutant: Mutant?, said: String) {
        let findings = Findings(SourceFile(path: "e/mutants/sum.diff", text: head + changes))
        let mutant = Mutant(findings, solution: solution, checkCount: 3)
        return (mutant, Diagnostics(findings.all).described)
    }

    @Test func `the solution is whole but for what is changed`() throws {
        let (mutant, said) = mutant(
            """
            @@
            -    return sum / Double(numbers.count)
            +    return sum

            @@
             func zero() -> Double {
            +    // none
                 0

            """)
        #expect(said == "")
        let found = try #require(mutant)
        #expect(
            found.source.text
                == solution.text.replacing(" / Double(numbers.count)", with: "")
                .replacing("    0\n", with: "    // none\n    0\n"))
        #expect((found.message, found.failing) == ("Divide by the count.", [1, 2]))
        #expect(found.additions == ["    return sum", "    // none"])
        #expect((found.name, found.source.path) == ("sum", "e/mutants/sum.diff"))
    }

    @Test func `an error of the compiler stands at the line of the diff`() throws {
        let found = try #require(mutant("@@\n-    0\n+    nil\n").mutant)
        #expect(found.source.line(11) == "    nil")
        let position = SourcePosition(line: 11, column: 5)
        #expect(found.origin(of: position) == SourcePosition(line: 6, column: 1))
        // What is not in the diff is the first change's fault.
        let above = SourcePosition(line: 2, column: 9)
        #expect(found.origin(of: above) == SourcePosition(line: 4, column: 1))
    }

    @Test func `empty lines of the solution can stand in a change`() throws {
        let found = try #require(
            mutant(
                "@@\n     guard !numbers.isEmpty else { return nil }\n\n-    let sum = numbers.reduce(0, +)\n"
                    + "+    let sum = 0.0\n"
            ).mutant)
        #expect(found.source.text.contains("return nil }\n\n    let sum = 0.0\n"))
    }

    @Test func `a place that is not there is told with the first line that is missing`() {
        let (mutant, said) = mutant("@@\n     let sum = numbers.reduce(0, +)\n-    return total\n")
        #expect(mutant == nil)
        #expect(
            said == """
                4:1: error: What this change looks for does not stand in e/solution.swift.
                    quote:     return total
                    advice: Write the lines one below the other as they stand there, blanks included.

                """)
    }

    @Test func `a place that is there twice is refused`() {
        #expect(
            mutant("@@\n-}\n").said.contains(
                "4:1: error: What this change looks for stands 2 times in e/solution.swift."))
    }

    @Test func `changes come in the order of the solution`() {
        let said = mutant(
            "@@\n-    0\n+    1\n@@\n-    return sum / Double(numbers.count)\n+    return 0\n"
        ).said
        #expect(said.contains("7:1: error: "))
        #expect(said.contains("does not stand in e/solution.swift below the change before."))
    }

    @Test(arguments: [
        ("", "1:1: error: This mutant changes nothing."),
        ("@@\n+    1\n", "4:1: error: Nothing says where these lines come in."),
        ("@@\n     0\n", "4:1: error: This change has no line that goes or comes."),
        ("@@\n-    0\nreturn 1\n", "6:1: error: This line of a change has no mark."),
    ])
    func `a diff that says too little is told`(changes: String, message: String) {
        let (mutant, said) = mutant(changes)
        #expect(mutant == nil)
        #expect(said.contains(message), "\(said)")
    }
}
