/// Something that can be drawn as a figure: a value with a title, a picture and the picture in words.
///
/// A page shows a drawing wherever a snippet's value is one. Colours come from the site's style sheet through
/// classes, so that a drawing follows light and dark mode, print and forced colours.
public protocol Drawing: CustomPlaygroundDisplayConvertible, CustomStringConvertible, Sendable {
    /// What the figure shows, in one sentence.
    var title: String { get }
    /// The figure for those who do not see it: what is drawn and what is to be seen in it.
    var words: String { get }
    /// The size of the drawing; figures are 480 units wide.
    var size: Point { get }
    /// The parts of the drawing, back to front.
    var parts: [SVG] { get }
}

extension Drawing {
    /// The whole drawing as an `svg` element.
    public var svg: String {
        let box = "0 0 \(plain(size.x)) \(plain(size.y))"
        let name = SVG.element(name: "title", attributes: [], children: [.text(title)])
        return SVG.element(
            name: "svg",
            attributes: [
                .init("class", "draw"), .init("viewBox", box), .init("role", "img"),
                .init("aria-label", title),
            ], children: [name] + parts
        ).markup
    }

    /// The drawing as a page's recorder takes it.
    public var playgroundDescription: Any {
        ["kind": "figure", "title": title, "words": words, "svg": svg] as [String: Any]
    }

    /// The title and the figure in words: what `print` shows.
    public var description: String { "\(title)\n\(words)" }
}
