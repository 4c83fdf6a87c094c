import Lessons

extension PageWriter {
    /// The figures that a snippet's values are, below what it printed.
    func figures(of snippet: Snippet) -> HTML {
        let runs = runs(of: snippet).map { run in
            HTML.fragment(run.figures.filter(\.isDrawing).map(figure))
        }
        guard runs.contains(where: { $0 != .nothing }) else { return .nothing }
        return ofEachRun(runs, in: "div")
    }

    private func figure(_ figure: Figure) -> HTML {
        element(
            "figure", ["class": "figure"], .markup(figure.svg),
            element(
                "figcaption", [:], element("b", [:], .text(figure.title)),
                figure.words.isEmpty
                    ? .nothing
                    : element(
                        "details", [:], element("summary", [:], "The figure in words"),
                        element("p", [:], .text(figure.words)))))
    }
}

extension Figure {
    /// Whether it is one `svg` element that runs nothing and loads nothing.
    fileprivate var isDrawing: Bool {
        svg.hasPrefix("<svg") && svg.hasSuffix("</svg>") && isInert(svg)
    }
}
