/// What stands before the text of a line inside lists and quotes: blanks and `>`.
struct ContainerPrefix {
    /// The prefix of the lines after the first: list markers are blanked out.
    let bytes: [UInt8]

    /// The prefix that the first line of a block has.
    init(firstLine: ArraySlice<UInt8>) {
        bytes = firstLine.map { $0 == .quoteMarker || $0 == .tab ? $0 : .space }
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// A later line without this prefix, as far as the line has it.
    func stripped(from line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = line
        for expected in bytes {
            if rest.first == expected {
                rest = rest.dropFirst()
            } else if expected == .quoteMarker {
                let content = rest.drop { $0 == .space || $0 == .tab }
                guard content.first == .quoteMarker else { break }
                rest = content.dropFirst()
            }
        }
        return rest
    }
}
