/// A part that is taken out of a page before libcmark reads it, because libcmark would read it as something else.
///
/// In its place stands a placeholder: its number between two marks. Where it had further lines, each holds a filler,
/// so that every line keeps its number. Both are noncharacters, which no page may hold.
struct Extract {
    /// What it is.
    enum Kind: Hashable {
        /// An inline formula without its `$`.
        case formula(String)
        /// A display formula without its `$$`.
        case display(String)
        /// `[^label]`.
        case footnote(String)
        /// A table, by its place in the page's list of tables.
        case table(Int)
    }

    /// What it is.
    var kind: Kind
    /// The text it was taken from.
    var raw: String
    /// Where it began.
    var position: SourcePosition

    /// U+FDD0 in UTF-8: stands at both ends of a placeholder.
    private static let markBytes: [UInt8] = [0xEF, 0xB7, 0x90]
    /// U+FDD1 in UTF-8: stands on the further lines of what was taken out.
    static let fillerBytes: [UInt8] = [0xEF, 0xB7, 0x91]

    static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xFDD0 }
    static func isFiller(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xFDD1 }

    /// The placeholder of the extract with a number.
    static func placeholder(_ number: Int) -> [UInt8] {
        markBytes + Array(String(number).utf8) + markBytes
    }
}

/// A text with placeholders, and what they stand for.
struct Masked {
    /// The text that libcmark reads.
    var lines: ByteLines
    /// What was taken out, by number.
    var extracts: [Extract]
    /// The tables among it.
    var tables: [RawTable]

    /// A piece of text between placeholders, or what a placeholder stands for.
    enum Piece {
        case text(String)
        case extract(Extract)
    }

    /// Takes a text apart at its placeholders; fillers are dropped.
    func pieces(of text: String) -> [Piece] {
        guard text.utf8.contains(0xEF) else { return [.text(text)] }
        let parts = text.unicodeScalars.split(
            omittingEmptySubsequences: false, whereSeparator: Extract.isMark)
        return parts.enumerated().compactMap { place, part in
            if place % 2 == 1, let number = Int(String(part)), extracts.indices.contains(number) {
                return .extract(extracts[number])
            }
            let plain = String(String.UnicodeScalarView(part.filter { !Extract.isFiller($0) }))
            return plain.isEmpty ? nil : .text(plain)
        }
    }

    /// A text as its author wrote it.
    func restored(_ text: String) -> String {
        pieces(of: text).map { piece in
            switch piece {
            case .text(let text): text
            case .extract(let extract): extract.raw
            }
        }.joined()
    }
}
