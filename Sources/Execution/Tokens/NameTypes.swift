/// The types of the names in a text, by the bytes they stand at.
struct NameTypes {
    private var types: [Range<Int>: String] = [:]
    /// The type of the shortest expression that ends at a byte and is longer than a name.
    private var endings: [Int: (start: Int, type: String)] = [:]

    init(_ answer: SourceKitService.Answer) {
        // A declared variable's own type counts before those of the expressions at its place.
        note(answer.variables, "variable")
        note(answer.expressions, "expression")
    }

    /// The type of a name; that of a member is the type of the expression that it ends.
    func ofName(at range: Range<Int>) -> String? {
        if let type = types[range] { return type }
        return endings[range.upperBound].flatMap { $0.start < range.lowerBound ? $0.type : nil }
    }

    private mutating func note(_ records: [SourceKitRecord], _ what: String) {
        for record in records {
            guard let offset = record.number("key.\(what)_offset"),
                let length = record.number("key.\(what)_length"),
                let type = record["key.\(what)_type"].map(String.init)
            else { continue }
            let range = offset..<(offset + length)
            if types[range] == nil { types[range] = type }
            if endings[range.upperBound].map({ $0.start < offset }) ?? true {
                endings[range.upperBound] = (offset, type)
            }
        }
    }
}
