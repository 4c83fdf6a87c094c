import ArgumentParser

/// Whether what the pages print is written into them.
struct AcceptOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Write the true outputs into the pages, after you have read the differences.",
            discussion: """
                Only output blocks that differ are touched. A program that stops, does not compile or \
                runs out of time is never accepted.
                """))
    var accept = false
}
