import Foundation
import Testing

@Suite struct VerifyTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop("verify")
        try workshop.writeCourse(pages: "01-one.md", "02-two.md")
        try write(one: "print(1 + 1)", printing: "2")
        try workshop.write(
            "# Two\n\n```swift\nprint(2 + 2)\n```\n```output\n4\n```\n",
            to: "lessons/lesson1-sums/02-two.md")
    }

    private func write(one code: String, printing output: String, twin: String? = nil) throws {
        let python = twin.map { "```python\n\($0)\n```\n" } ?? ""
        try workshop.write(
            "# One\n\n```swift\n\(code)\n```\n```output\n\(output)\n```\n\(python)",
            to: Workshop.firstPage)
    }

    @Test func `a report is written whether all is well or not, and the exit code stays`() throws {
        let clean = try workshop.run("verify", "--report", "json=reports/a.json")
        #expect(clean.code == 0)
        #expect(try workshop.text("reports/a.json").contains("\"format\" : \"workbook-report/1\""))
        try write(one: "print(1 + 1)", printing: "3")
        let wrong = try workshop.run("verify", "--report", "json=b.json,junit=b.xml,github")
        #expect(wrong.code == 1)
        #expect(try workshop.text("b.json").contains("\"outcome\" : \"failed\""))
        #expect(try workshop.text("b.xml").contains("failures=\"1\""))
        #expect(wrong.output.contains("::error file=\(Workshop.firstPage),line=7,col=1::"))
    }

    @Test func `a page that cannot be read is reported too`() throws {
        try workshop.write("no title\n", to: Workshop.firstPage)
        let result = try workshop.run("verify", "--report", "junit=b.xml")
        #expect(result.code == 1)
        #expect(try workshop.text("b.xml").contains("The page has no title."))
    }

    @Test(arguments: [
        ["--report", "html=a"], ["--report", "json"], ["--report", "github=a"],
        ["--shard", "3/2"], ["--shard", "3/3"], ["--repeat", "0"], ["--pytorch", "/no/python"],
    ])
    func `what makes no sense is refused with code 2`(arguments: [String]) throws {
        let result = try workshop.run(["verify"] + arguments)
        #expect(result.code == 2)
        #expect(!result.errors.isEmpty)
    }

    @Test func `each page is in one share`() throws {
        let outputs = try (1...2).map { try workshop.run("verify", "--shard", "\($0)/2").output }
        #expect(outputs.allSatisfy { $0.hasPrefix("1 page with 1 snippet") })
    }

    @Test func `repeated runs find what changes from run to run`() throws {
        try write(one: "print(Int.random(in: 0 ..< .max))", printing: "...")
        #expect(try workshop.run("verify", "--repeat", "2").code == 0)
        let told = try workshop.run("verify", "--repeat", "2").errors
        #expect(told.isEmpty)
        try write(one: "let number = Int.random(in: 0 ..< .max)\nprint(number)", printing: "...")
        let result = try workshop.run("verify", "--repeat", "2")
        #expect(result.code == 0)
        #expect(
            result.errors.contains(
                "\(Workshop.firstPage):4: warning: The value of this line is not the same in each run: "
            ))
    }

    @Test func `why tells what would run, what is kept, and what made the difference`() throws {
        try write(one: "print(1 + 1, \"\(UUID().uuidString)\".count)", printing: "2 36")
        let first = try workshop.run("verify", "1.1", "--why")
        #expect(first.output.contains("the page's program: it will run: "))
        let second = try workshop.run("verify", "1.1", "--why")
        #expect(second.output.contains("its outcome is kept"))
        try write(one: "print(1 + 1, \"\(UUID().uuidString)\".count, 0)", printing: "2 36 0")
        let third = try workshop.run("verify", "1.1", "--why")
        // Another test's page of that name may have stood in the shared cache meanwhile.
        #expect(third.output.contains("it will run: its code has changed"))
        #expect(third.code == 0)
    }

    @Test func `without a cache nothing is kept`() throws {
        try write(one: "print(1 + 1, \"\(UUID().uuidString)\".count)", printing: "2 36")
        #expect(try workshop.run("verify", "1.1", "--no-cache").code == 0)
        let next = try workshop.run("verify", "1.1", "--why")
        #expect(next.output.contains("it will run"))
    }

    @Test func `differences are taken over one by one`() throws {
        try write(one: "print(1 + 1)", printing: "3")
        try workshop.write(
            "# Two\n\n```swift\nprint(2 + 2)\n```\n```output\n5\n```\n",
            to: "lessons/lesson1-sums/02-two.md")
        let result = try workshop.run(["verify", "--interactive"], input: "perhaps\nn\ny\n")
        #expect(result.code == 1)
        #expect(result.output.contains("02-two.md:7: accepted"))
        #expect(try workshop.text(Workshop.firstPage).contains("\n3\n"))
        #expect(try workshop.text("lessons/lesson1-sums/02-two.md").contains("\n4\n"))
        #expect(try workshop.run(["verify", "--interactive"], input: "").code == 1)
        #expect(try workshop.run(["verify", "--interactive"], input: "all\n").code == 0)
    }

    @Test func `one snippet is accepted by its line`() throws {
        let both =
            "# One\n\n```swift\nprint(1)\n```\n```output\n5\n```\n\n"
            + "```swift\nprint(2)\n```\n```output\n5\n```\n"
        try workshop.write(both, to: Workshop.firstPage)
        #expect(try workshop.run("verify", "1.1:11").code == 2)
        #expect(try workshop.run("verify", "1.1:9", "--accept").code == 2)
        #expect(try workshop.run("verify", "\(Workshop.firstPage):11", "--accept").code == 1)
        let expected = both.replacing(
            "print(2)\n```\n```output\n5", with: "print(2)\n```\n```output\n2")
        #expect(try workshop.text(Workshop.firstPage) == expected)
    }
}
