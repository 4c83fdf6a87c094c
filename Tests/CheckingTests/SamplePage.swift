import Lessons

/// A page read from its Markdown.
func samplePage(
    _ markdown: String, path: String = "lessons/lesson1/page.md"
) throws(Diagnostics) -> Page {
    try Page.parse(SourceFile(path: path, text: markdown))
}

/// A transcript in which every snippet ran to its end and printed this.
func transcript(printing outputs: String...) -> Transcript {
    Transcript(snippets: outputs.map { SnippetRun(started: true, finished: true, output: $0) })
}
