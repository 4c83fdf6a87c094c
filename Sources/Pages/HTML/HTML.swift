/// A piece of a page: a small tree that writes itself without letting text become markup.
///
/// `HTML` is the only way from text to a page, so escaping happens here and nowhere else.
indirect enum HTML: Sendable, Hashable {
    /// Words, shown as they are.
    case text(String)
    /// An element with its attributes and what is inside it.
    case element(String, Attributes, [HTML])
    /// Several pieces in a row.
    case fragment([HTML])
    /// Markup made by a renderer of formulas or charts, written as it is.
    case markup(String)

    /// Nothing.
    static let nothing = HTML.fragment([])

    /// The markup of the tree.
    var rendered: String {
        var output = ""
        write(to: &output)
        return output
    }

    /// Appends the markup of the tree.
    func write(to output: inout String) {
        switch self {
        case .text(let text): output.append(escaping: text)
        case .markup(let markup): output += markup
        case .fragment(let parts): for part in parts { part.write(to: &output) }
        case .element(let name, let attributes, let children):
            output += "<\(name)"
            attributes.write(to: &output)
            output += ">"
            if HTML.voidElements.contains(name) { return }
            for child in children { child.write(to: &output) }
            output += "</\(name)>"
        }
    }

    /// Elements that have no content and no end tag.
    private static let voidElements: Set = ["br", "hr", "img", "input", "link", "meta"]
}

/// An element: `element("p", ["class": "lede"], "Words")`.
func element(_ name: String, _ attributes: Attributes = [:], _ children: HTML...) -> HTML {
    .element(name, attributes, children)
}

extension HTML: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self = .text(value) }
}

extension HTML: ExpressibleByArrayLiteral {
    init(arrayLiteral elements: HTML...) { self = .fragment(elements) }
}
