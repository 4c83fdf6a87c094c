/// A formula as the author wrote it: TeX, without its dollar signs.
public struct Formula: Sendable, Hashable, Codable {
    /// The TeX source.
    public var tex: String
    /// Whether it stands on lines of its own.
    public var isDisplay: Bool

    /// A formula.
    public init(tex: String, isDisplay: Bool) {
        self.tex = tex
        self.isDisplay = isDisplay
    }
}

/// What the formulas of a course look like: markup for each, and the files that the markup needs.
public struct FormulaSheet: Sendable, Hashable, Codable {
    /// The markup of each formula, with MathML for screen readers.
    public var markup: [Formula: String]
    /// Why a formula could not be read.
    public var errors: [Formula: String]
    /// The style sheet of the markup; empty where there are no formulas.
    public var styles: String
    /// The fonts that the style sheet names, by file name.
    public var fonts: [String: [UInt8]]

    /// A sheet; the defaults are those of a course without formulas.
    public init(
        markup: [Formula: String] = [:], errors: [Formula: String] = [:], styles: String = "",
        fonts: [String: [UInt8]] = [:]
    ) {
        self.markup = markup
        self.errors = errors
        self.styles = styles
        self.fonts = fonts
    }
}

extension Page {
    /// The formulas of the page's text and of its quiz, each once.
    public var formulas: Set<Formula> { .init(blocks.flatMap(\.formulas)) }
}

extension Exercise {
    /// The formulas of the statement and the hints, each once.
    public var formulas: Set<Formula> { .init((statement + hints.joined()).flatMap(\.formulas)) }
}

extension Block {
    /// The formulas in the block.
    fileprivate var formulas: [Formula] {
        let display = parts.compactMap { part -> Formula? in
            guard case .formula(let tex) = part else { return nil }
            return Formula(tex: tex, isDisplay: true)
        }
        let asked = parts.flatMap { part -> [Formula] in
            guard case .question(let question) = part else { return [] }
            return question.ask.flatMap(\.formulas)
        }
        let inText = inlines.compactMap { inline -> Formula? in
            guard case .formula(let tex) = inline else { return nil }
            return Formula(tex: tex, isDisplay: false)
        }
        return display + asked + inText
    }
}
