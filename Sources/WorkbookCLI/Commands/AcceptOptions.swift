import ArgumentParser

/// Whether what the pages print is written into them.
struct AcceptOptions: ParsableArguments {
    @Flag(
        name: .customLong("accept"),
        help: ArgumentHelp(
            "Write the true outputs into the pages, after you have read the differences.",
            discussion: """
                Only output blocks that differ are touched. A program that stops, does not compile or \
                runs out of time is never accepted. PAGE:LINE accepts the snippet at that line alone.
                """))
    var acceptsAll = false

    @Flag(help: "Show each difference and ask before it is written into the page.")
    var interactive = false

    /// The line of the one snippet that is accepted; `nil` for all.
    var line: Int?

    private enum CodingKeys: CodingKey { case acceptsAll, interactive }

    /// Whether anything is written.
    var accept: Bool { acceptsAll || interactive }
}
