/// One entry of a list in an answer of the editor service: its keys and values as text.
///
/// An answer reads
///
///     {
///       key.variable_type_list: [
///         {
///           key.variable_offset: 5,
///           key.variable_type: "Int"
///         }, …
struct SourceKitRecord: Sendable {
    private var fields: [(key: Substring, value: Substring)] = []

    /// All entries of an answer.
    static func records(_ answer: ArraySlice<UInt8>) -> [SourceKitRecord] {
        var records: [SourceKitRecord] = []
        var current = SourceKitRecord()
        for line in Substring(decoding: answer, as: UTF8.self).utf8.split(separator: 0x0A) {
            let line = line.drop { $0 == 0x20 }
            switch line.first {
            case UInt8(ascii: "{"): current.fields = []
            case UInt8(ascii: "}"):
                if !current.fields.isEmpty { records.append(current) }
                current.fields = []
            case UInt8(ascii: "k"): current.add(line)
            default: break
            }
        }
        return records
    }

    /// The value of a key: a number, a word, or a text without its quotes.
    subscript(key: String) -> Substring? {
        fields.first { $0.key == key }?.value
    }

    /// A number.
    func number(_ key: String) -> Int? {
        self[key].flatMap { Int($0) }
    }

    private mutating func add(_ line: Substring.UTF8View) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
        var value = line[colon...].dropFirst(2)
        if value.last == UInt8(ascii: ",") { value = value.dropLast() }
        if value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
            value = value.dropFirst().dropLast()
        }
        fields.append((Substring(line[..<colon]), Substring(value)))
    }
}
