/// The attributes of an element, in the order in which they are written.
struct Attributes: Sendable, Hashable, ExpressibleByDictionaryLiteral {
    private var list: [Attribute] = []

    init(dictionaryLiteral elements: (String, Value)...) {
        list = elements.map { Attribute(name: $0.0, value: $0.1) }
    }

    /// Sets an attribute that is not there yet.
    subscript(name: String) -> Value {
        get { list.first { $0.name == name }?.value ?? .absent }
        set {
            list.removeAll { $0.name == name }
            list.append(Attribute(name: name, value: newValue))
        }
    }

    func write(to output: inout String) {
        for attribute in list {
            switch attribute.value {
            case .absent: continue
            case .present: output += " \(attribute.name)"
            case .text(let text):
                output += " \(attribute.name)=\""
                output.append(escaping: text)
                output += "\""
            }
        }
    }

    private struct Attribute: Sendable, Hashable {
        var name: String
        var value: Value
    }

    /// What an attribute says.
    enum Value: Sendable, Hashable {
        /// The attribute is left out.
        case absent
        /// The attribute stands without a value, as in `hidden`.
        case present
        /// The attribute has this value.
        case text(String)

        /// The attribute is left out where there is no text.
        init(_ text: String?) { self = text.map(Value.text) ?? .absent }
    }
}

extension Attributes.Value: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral {
    init(stringLiteral value: String) { self = .text(value) }
    init(booleanLiteral value: Bool) { self = value ? .present : .absent }
}
