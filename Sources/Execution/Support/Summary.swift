/// A value in words: its text, and what a tensor says of itself.
struct Summary {
    var text: String
    var dtype = ""
    var shape: [Int] = []
    var strides: [Int] = []
    var storage = ""
    /// The number that the value is or holds, for its history.
    var number: Double?
    /// The figure that the value is.
    var figure: FigureParts?

    /// What stands for a value that was not put in words.
    static let unknown = Summary(text: "…")

    var isTensor: Bool { !dtype.isEmpty }

    private init(text: String) { self.text = text }

    init<Value>(of value: Value) {
        let custom = (value as? any CustomPlaygroundDisplayConvertible)?.playgroundDescription
        if let parts = custom as? [String: Any], parts["kind"] as? String == "tensor" {
            var bounded = BoundedText()
            bounded.write(parts["text"] as? String ?? "")
            text = bounded.text
            dtype = parts["dtype"] as? String ?? ""
            shape = parts["shape"] as? [Int] ?? []
            strides = parts["strides"] as? [Int] ?? []
            storage = (parts["storage"] as? Int).map(String.init) ?? ""
            number = parts["value"] as? Double
        } else if let parts = custom as? [String: Any], parts["kind"] as? String == "figure" {
            text = "figure"
            figure = FigureParts(
                title: parts["title"] as? String ?? "", words: parts["words"] as? String ?? "",
                svg: parts["svg"] as? String ?? "")
        } else {
            text = BoundedText(describing: value).text
            number = plainNumber(value)
        }
    }

    /// Writes the fields with U+0000 between them, the text last.
    func write(to slot: UnsafeMutableRawPointer, at offset: Int) {
        let lists = [shape, strides].map { $0.map(String.init).joined(separator: ",") }
        let fields = [dtype, lists[0], lists[1], storage, text]
        slot.write(fields.joined(separator: "\0"), at: offset, room: RecordLayout.summaryBytes)
    }
}

/// A number that is worth a history: not a tensor, not text.
private func plainNumber(_ value: Any) -> Double? {
    switch value {
    case let number as any BinaryFloatingPoint: Double(number)
    case let number as any BinaryInteger: Double(number)
    default: nil
    }
}

/// The beginning of a value's text, without making the whole text of a long list.
struct BoundedText: TextOutputStream {
    private(set) var text = ""
    /// Whether something was left out.
    private(set) var isCut = false
    private var room = RecordLayout.textLimit

    init() {}

    init<Value>(describing value: Value) {
        if let list = value as? any ListDescribing {
            list.describe(to: &self)
        } else {
            write(String(describing: value))
        }
    }

    mutating func write(_ string: String) {
        if isCut { return }
        let piece = string.prefix(room)
        text += piece
        room -= piece.count
        isCut = piece.endIndex < string.endIndex
        if isCut { text += "…" }
    }
}

/// A list that prints its elements between brackets and can stop before the last.
private protocol ListDescribing {
    func describe(to text: inout BoundedText)
}

extension Array: ListDescribing {
    func describe(to text: inout BoundedText) {
        text.write("[")
        var separator = ""
        for element in self {
            if text.isCut { return }
            text.write(separator)
            separator = ", "
            if let list = element as? any ListDescribing {
                list.describe(to: &text)
            } else {
                text.write(String(reflecting: element))
            }
        }
        text.write("]")
    }
}
