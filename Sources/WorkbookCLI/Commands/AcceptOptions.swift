import ArgumentParser

/// Whether what the pages print is written into them.
struct AcceptOptions: ParsableArguments {
    @Flag(
        name: .customLong("accept"),
        help: ArgumentHelp(
            "Write the true outputs into the pages, after you have read the differences.",
            discussion: """
                Only output blocks that differ are touched. A program that stops, does not compile or \
                runs out of time is never accepted.
                """))
    var acceptsAll = false

    @Flag(help: "Show each difference and ask before it is written into the page.")
    var interactive = false

    /// Whether anything is written.
    var accept: Bool { acceptsAll || interactive }
}
