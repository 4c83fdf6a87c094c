import Testing

@testable import Checking

@Suite struct DifferenceTests {
    private func difference(_ written: String, _ printed: String) -> Difference? {
        Difference(OutputPattern(written), printed: printed, firstLine: 41)
    }

    @Test func `a changed line is shown with its neighbours, at the page's lines`() {
        let difference = difference("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nfive\n6\n")
        #expect(difference?.line == 45)
        #expect(
            difference?.unifiedDiff == """
                --- written
                +++ printed
                @@ -42,5 +2,5 @@
                 2
                 3
                 4
                -5
                +five
                 6
                """)
    }

    @Test func `changes far apart are shown apart`() {
        let lines = (1...30).map { "line \($0)\n" }
        let printed = lines.map { $0 == "line 3\n" || $0 == "line 28\n" ? "other\n" : $0 }
        let diff = difference(lines.joined(), printed.joined())?.unifiedDiff ?? ""
        #expect(diff.contains("@@ -41,6 +1,6 @@"))
        #expect(diff.contains("@@ -65,6 +25,6 @@"))
        #expect(!diff.contains("line 15"))
    }

    @Test func `lines that moved up are kept and the new one is put in`() {
        #expect(
            difference("a\nb\nc\n", "b\nc\nd\n")?.edits == [
                .delete(written: 0), .keep(written: 1, printed: 0..<1),
                .keep(written: 2, printed: 1..<2), .insert(printed: 2),
            ])
    }

    @Test func `an elision keeps what it stands for`() {
        #expect(
            difference("a\n...\nb\n", "a\n1\n2\nc\n")?.edits == [
                .keep(written: 0, printed: 0..<1), .keep(written: 1, printed: 1..<3),
                .delete(written: 2), .insert(printed: 3),
            ])
    }

    @Test func `a flood of output is cut in the difference`() {
        let printed = (1...500).map { "\($0)\n" }.joined()
        let lines = difference("", printed)?.unifiedDiff.split(separator: "\n") ?? []
        #expect(lines.count == UnifiedDiff.mostLines + 1)
        #expect(lines.last == "(443 more lines)")
    }
}
