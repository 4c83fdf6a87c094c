import Checking
import Lessons

/// Writes the parts of one page as HTML. It only reads: each part is a function of the page and of what its run said.
struct PageWriter {
    /// The page and what its run said.
    let checked: CheckedPage
    /// The formulas of the course, rendered.
    let formulas: FormulaSheet
    /// Where the pages of the site stand.
    let addresses: Addresses
    /// The compiler's words and the run's values, by line.
    let colours: CompilerColours
    /// The page's footnotes.
    let footnotes: Footnotes
    /// The Markdown file that links are relative to.
    private(set) var file: String

    init(checked: CheckedPage, formulas: FormulaSheet, addresses: Addresses) {
        self.checked = checked
        self.formulas = formulas
        self.addresses = addresses
        colours = CompilerColours(of: checked.transcript)
        footnotes = Footnotes(of: checked.page.blocks)
        file = checked.page.source.path
    }

    /// The page.
    var page: Page { checked.page }

    /// The same writer for text whose links are relative to another file.
    func reading(_ file: String) -> PageWriter {
        var writer = self
        writer.file = file
        return writer
    }

    /// What a link in the Markdown becomes; `nil` where it leads nowhere.
    func resolve(_ destination: String) -> String? {
        addresses.resolve(destination, from: file, at: addresses.address(of: page))
    }
}
