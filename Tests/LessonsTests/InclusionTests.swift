import Testing

@testable import Lessons

@Suite struct InclusionTests {
    private let folder = MemoryFolder([
        "exercises/a/solution.swift": """
        struct S {
            // slice body
            func one() {
                // hide
                // slice inner
                print(1)
                // end slice

            }
            // end slice
        }
        // slice open

        """
    ])

    private func page(_ fence: String, code: String = "") throws -> Page {
        let text = "# T\r\n\r\n- x\r\n\r\n  ```swift \(fence)\r\n\(code)  ```\r\n"
        return try Page.parse(SourceFile(path: "lessons/l1/p.md", text: text))
    }

    private let include = "include=../../exercises/a/solution.swift"

    @Test func `a slice is copied into its fence, behind what stands before it`() throws {
        let page = try page("\(include)#body")
        let refreshed = try page.refreshed(from: folder)
        #expect(
            refreshed.text == "# T\r\n\r\n- x\r\n\r\n  ```swift \(include)#body\r\n"
                + "  func one() {\r\n      // hide\r\n      print(1)\r\n\r\n  }\r\n  ```\r\n")
        let again = try Page.parse(refreshed)
        #expect(again.inclusionProblems(in: folder).isEmpty)
        #expect(try again.refreshed(from: folder) == refreshed)
    }

    @Test func `a slice inside a slice and a whole file can be copied`() throws {
        let inner = try page("\(include)#inner").refreshed(from: folder)
        #expect(try Page.parse(inner).snippets[0].code == "print(1)\n")
        let whole = try page(include).refreshed(from: folder)
        #expect(try Page.parse(whole).snippets[0].code.hasPrefix("struct S {\n    func one() {\n"))
    }

    @Test func `a copy that differs is told at its first different line`() throws {
        let problems = try page("\(include)#inner", code: "  print(1)\r\n  print(2)\r\n")
            .inclusionProblems(in: folder)
        #expect(
            problems.map(\.described) == [
                """
                7:1: error: This snippet differs from `../../exercises/a/solution.swift`.
                    quote: print(2)
                    advice: The file has no such line.\n`--accept` takes the file's code over.

                """
            ])
    }

    @Test(arguments: [
        ("include=../../../x.swift", "There is no file `../../../x.swift`"),
        ("include=none.swift", "There is no file `none.swift`"),
        ("include=../../exercises/a/solution.swift#boyd", "There is no slice `boyd` in this file."),
        ("include=../../exercises/a/solution.swift#open", "The slice `open` is never ended."),
    ]) func `a file or slice that is not there is told`(fence: String, message: String) throws {
        let problems = try page(fence).inclusionProblems(in: folder)
        #expect(problems.count == 1)
        #expect(problems[0].message.hasPrefix(message))
    }

    @Test func `an inclusion without a path is refused`() {
        #expect(throws: Diagnostics.self) { try page("include=") }
        #expect(throws: Diagnostics.self) { try page("include=a.swift#") }
    }
}
