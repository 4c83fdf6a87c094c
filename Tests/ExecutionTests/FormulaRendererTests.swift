import Execution
import Foundation
import Lessons
import Testing

@Suite struct FormulaRendererTests {
    private let folder = NSTemporaryDirectory() + "formulas-\(UUID().uuidString)"

    private func formula(_ tex: String, isDisplay: Bool = false) -> Formula {
        Formula(tex: tex, isDisplay: isDisplay)
    }

    @Test func `a formula becomes markup with MathML beside it, and brings its styles and fonts`()
        async throws
    {
        let stride = formula("s_k = \\prod_{j=k+1}^{d-1} n_j", isDisplay: true)
        let sheet = try await FormulaRenderer(cacheFolder: folder).render([stride])
        let markup = try #require(sheet.markup[stride])
        #expect(markup.hasPrefix("<span class=\"katex-display\">"))
        #expect(
            markup.contains("<math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"block\">")
        )
        #expect(markup.contains("class=\"katex-html\" aria-hidden=\"true\""))
        #expect(sheet.errors.isEmpty)
        let fonts = Set(sheet.styles.matches(of: /url\(([^)]*)\)/).map { String($0.1) })
        #expect(fonts.contains("fonts/KaTeX_Main-Regular.woff2"))
        #expect(fonts == Set(sheet.fonts.keys.map { "fonts/\($0)" }))
        let font = try #require(sheet.fonts["KaTeX_Main-Regular.woff2"])
        #expect(font.starts(with: "wOF2".utf8))
    }

    @Test func `a formula that cannot be read is an error, and the others are rendered`()
        async throws
    {
        let (good, bad) = (formula("a_1"), formula("\\frac{1}{"))
        let sheet = try await FormulaRenderer(cacheFolder: folder).render([good, bad])
        #expect(sheet.markup.keys.sorted { $0.tex < $1.tex } == [good])
        let reason = try #require(sheet.errors[bad])
        #expect(reason.hasPrefix("Unexpected end of input in a macro argument, expected '}'"))
    }

    @Test func `what was rendered once needs no node again`() async throws {
        let formulas: Set = [formula("a"), formula("a", isDisplay: true)]
        let first = try await FormulaRenderer(cacheFolder: folder).render(formulas)
        let again = try await FormulaRenderer(cacheFolder: folder, searchPath: "").render(formulas)
        #expect(again == first)
        #expect(again.markup.count == 2)
    }

    @Test func `without formulas nothing is started and nothing is needed`() async throws {
        let sheet = try await FormulaRenderer(cacheFolder: folder, searchPath: "").render([])
        #expect(sheet == FormulaSheet())
    }

    @Test func `a missing node is told in one sentence, with what to install`() async throws {
        let error = await #expect(throws: Diagnostic.self) {
            try await FormulaRenderer(cacheFolder: folder, searchPath: "/nowhere")
                .render([formula("x")])
        }
        #expect(error?.message == "formulas need node, and there is none on PATH")
        #expect(error?.advice?.contains("apt-get install katex") == true)
    }

    @Test func `links and raw markup in a formula are not let through`() async throws {
        let hostile = formula("\\href{javascript:alert(1)}{x} <script>alert(1)</script>")
        let sheet = try await FormulaRenderer(cacheFolder: folder).render([hostile])
        let markup = sheet.markup[hostile] ?? ""
        #expect(!markup.contains("<script>"))
        #expect(!markup.contains("href=\"javascript"))
    }

    @Test func `a spoilt cache is made anew`() async throws {
        let formulas: Set = [formula("y")]
        let renderer = FormulaRenderer(cacheFolder: folder)
        let first = try await renderer.render(formulas)
        try Data("{".utf8).write(to: URL(fileURLWithPath: folder + "/katex.json"))
        #expect(try await renderer.render(formulas) == first)
    }
}
