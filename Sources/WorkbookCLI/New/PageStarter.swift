/// A page that is right as it stands, with one of each thing that most pages have.
struct PageStarter {
    let title: String
    /// The module that the page imports; `nil` for the standard library alone.
    let engine: String?

    var text: String {
        """
        ---
        minutes: 10
        ---
        # \(title)

        Say in a sentence or two what the reader can do after this page, and why it is worth the time.

        ## What comes first

        Say what the code does. Then show it.

        ```swift
        \(imports)let sizes = [3, 4]
        print(sizes.reduce(1, *))
        ```
        ```output
        12
        ```

        All snippets of a page are one program, from top to bottom.
        Without an `output` fence below it, a snippet prints nothing.
        `workbook build` runs them and says where the page is not true.

        ```swift
        let more = sizes + [2]
        ```

        The readers see the value of each line beside it, here that of `more`.

        ```quiz
        kind: number
        ask: What is the product of the numbers in `more`?
        answer: {swift: "more.reduce(1, *)"}
        mistakes:
          - answer: 9
            why: "That is their sum."
        why: "$3 \\times 4 \\times 2 = 24$."
        ```

        """
    }

    private var imports: String { engine.map { "import \($0)\n\n" } ?? "" }
}
