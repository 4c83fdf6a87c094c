/// A piece of an SVG drawing: an element with attributes and children, or text.
///
/// Text and attribute values are escaped when they are written, and nowhere else.
public indirect enum SVG: Sendable, Hashable {
    /// An element; attributes are written in the order given.
    case element(name: String, attributes: [Attribute], children: [SVG])
    /// Text between elements.
    case text(String)

    /// A name and its value.
    public struct Attribute: Sendable, Hashable {
        /// The name.
        public var name: String
        /// The value, not yet escaped.
        public var value: String

        /// An attribute.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }

        /// A number, with at most two decimals.
        public init(_ name: String, _ value: Double) {
            self.init(name, plain(value))
        }
    }

    /// The markup of this piece.
    public var markup: String {
        var result = ""
        write(to: &result)
        return result
    }

    private func write(to result: inout String) {
        switch self {
        case .text(let text):
            result += escaped(text)
        case .element(let name, let attributes, let children):
            result += "<\(name)"
            for attribute in attributes {
                result += " \(attribute.name)=\"\(escaped(attribute.value))\""
            }
            if children.isEmpty {
                result += "/>"
            } else {
                result += ">"
                for child in children { child.write(to: &result) }
                result += "</\(name)>"
            }
        }
    }
}

/// Text made safe for markup, between tags and in quoted attributes.
func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
        switch character {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        default: result.unicodeScalars.append(character)
        }
    }
    return result
}

/// A coordinate with at most two decimals and no trailing zeros: short, and the same on every machine.
package func plain(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole)." + (rest < 10 ? "0\(rest)" : "\(rest)")
}

extension SVG {
    /// A path along points, broken where one is not finite.
    static func path(_ points: [Point], class names: String, closed: Bool = false) -> SVG {
        var data = ""
        var isDown = false
        for point in points {
            guard point.x.isFinite, point.y.isFinite else {
                isDown = false
                continue
            }
            data +=
                (isDown ? " " : data.isEmpty ? "M" : " M") + "\(plain(point.x)) \(plain(point.y))"
            isDown = true
        }
        if closed { data += "Z" }
        return .element(
            name: "path", attributes: [.init("class", names), .init("d", data)], children: [])
    }

    /// A straight line.
    static func line(_ from: Point, _ to: Point, class names: String) -> SVG {
        path([from, to], class: names)
    }

    /// Text at a point.
    static func label(
        _ text: String, at point: Point, anchor: TextAnchor = .start, class names: String = ""
    ) -> SVG {
        var attributes: [Attribute] = names.isEmpty ? [] : [.init("class", names)]
        attributes += [.init("x", point.x), .init("y", point.y)]
        if anchor != .start { attributes.append(.init("text-anchor", anchor.rawValue)) }
        return .element(name: "text", attributes: attributes, children: [.text(text)])
    }

    /// A rectangle; `opacity` is the strength of its fill.
    static func rectangle(
        x: Double, y: Double, width: Double, height: Double, class names: String,
        opacity: Double? = nil
    ) -> SVG {
        var attributes: [Attribute] = [
            .init("class", names), .init("x", x), .init("y", y), .init("width", width),
            .init("height", height),
        ]
        if let opacity { attributes.append(.init("fill-opacity", opacity)) }
        return .element(name: "rect", attributes: attributes, children: [])
    }

    /// A disc.
    static func disc(at point: Point, radius: Double, class names: String) -> SVG {
        .element(
            name: "circle",
            attributes: [
                .init("class", names), .init("cx", point.x), .init("cy", point.y),
                .init("r", radius),
            ], children: [])
    }

    /// Pieces that belong together.
    static func group(_ children: [SVG], class names: String) -> SVG {
        .element(name: "g", attributes: [.init("class", names)], children: children)
    }
}

/// Which end of a text stands at its point.
enum TextAnchor: String {
    case start, middle, end
}

/// A place in a drawing or in the data.
public struct Point: Sendable, Hashable {
    /// To the right.
    public var x: Double
    /// Down in a drawing, up in data.
    public var y: Double

    /// A point.
    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}
