import Lessons

extension ProbeValue {
    /// The most characters of a value that are shown.
    private static let mostCharacters = 240

    /// The value as Swift would write it; cut where it is long. Text of a student is made harmless.
    var shownText: String {
        let text = swiftText
        guard text.count > Self.mostCharacters else { return text }
        return text.prefix(Self.mostCharacters) + " …"
    }

    private var swiftText: String {
        switch self {
        case .none: "nil"
        case .bool(let value): "\(value)"
        case .int(let value): "\(value)"
        case .double(let value): value.isNaN ? "nan" : "\(value)"
        case .text(let value): "\"" + visibleText(value).replacing("\"", with: "\\\"") + "\""
        case .list(let values):
            "[" + values.prefix(Self.mostCharacters).map(\.swiftText).joined(separator: ", ") + "]"
        case .tensor(let dtype, let shape, let elements):
            "tensor \(shape) \(dtype): " + Self.nested(elements[...], shape[...])
        }
    }

    private static func nested(_ elements: ArraySlice<Double>, _ shape: ArraySlice<Int>) -> String {
        guard let size = shape.first, size > 0 else {
            return shape.isEmpty ? elements.first.map(shortText) ?? "" : "[]"
        }
        let step = elements.count / size
        let rows = (0..<min(size, mostCharacters)).map { row in
            let start = elements.startIndex + row * step
            return nested(elements[start..<(start + step)], shape.dropFirst())
        }
        return "[" + rows.joined(separator: ", ") + "]"
    }

    /// What kind of thing it is, with its article.
    var kindName: String {
        switch self {
        case .none: "nil"
        case .bool: "a truth value"
        case .int: "an integer"
        case .double: "a floating-point number"
        case .text: "a text"
        case .list: "a list"
        case .tensor: "a tensor"
        }
    }
}

/// Text with nothing in it that a terminal, a log or a page could take for more than text: control and
/// direction characters become their escapes.
package func visibleText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate:
            result.append(contentsOf: escape(scalar).unicodeScalars)
        default: result.append(scalar)
        }
    }
    return String(result)
}

private func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    default: "\\u{\(String(scalar.value, radix: 16))}"
    }
}
