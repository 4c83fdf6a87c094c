import Lessons

/// What the pages of a site were made with.
public struct Receipt: Sendable, Hashable {
    /// The toolchain with its version: `Swift 6.3.1`, or the longer line that the compiler writes.
    public var toolchain: String
    /// The engine, with its version where one is known: `Kindling`.
    public var engine: String?

    /// A receipt.
    public init(toolchain: String, engine: String? = nil) {
        self.toolchain = toolchain
        self.engine = engine
    }

    /// The sentence at the foot of a page.
    func html(of page: Page) -> HTML {
        let made =
            page.snippets.isEmpty
            ? "Nothing on this page is run."
            : "Made by running this page: \(count(page.snippets.count, "snippet")), \(tools)."
        return element(
            "p", [:], .text(made), element("br"), "To do it again: ",
            element("code", [:], "workbook verify \(page.source.path)"))
    }

    /// The sentence at the foot of the course page.
    func html(pages: [Page]) -> HTML {
        let snippets = pages.reduce(0) { $0 + $1.snippets.count }
        return element(
            "p", [:],
            "Made by running \(count(pages.count, "page")): \(count(snippets, "snippet")), \(tools).",
            element("br"), "To do it again: ", element("code", [:], "workbook build"))
    }

    private var tools: String {
        let version = toolchain.firstMatch(of: /Swift version ([0-9.]+)/)?.1
        let swift = version.map { "Swift \($0)" } ?? toolchain
        return [engine, swift].compactMap(\.self).joined(separator: ", ")
    }
}
