/// One line of an `output` block: text, numbers to the precision written, and `...` for what is left out.
struct LinePattern: Sendable {
    /// The line as written, without blanks at its end.
    let text: String
    /// How far a number may be off; `nil` compares to the precision written.
    let tolerance: Double?

    init(_ text: String, tolerance: Double? = nil) {
        self.text = text
        self.tolerance = tolerance
    }

    /// Whether the line is nothing but `...`: any number of lines may stand there.
    var isElision: Bool {
        text.utf8.drop { $0 == .space || $0 == .tab }.elementsEqual(Self.ellipsis)
    }

    /// Whether it is this line that was printed.
    func matches(_ line: String) -> Bool {
        if text == line { return true }
        let pieces = elidedPieces()
        if pieces.count > 1, Elided(pieces: pieces).matches(Array(line.utf8), where: ==) {
            return true
        }
        return matchesNumbers(pieces.map(LineToken.tokens), LineToken.tokens(Array(line.utf8)))
    }

    private static let ellipsis = Array("...".utf8)

    /// The bytes of the line, split at each `...`.
    private func elidedPieces() -> [[UInt8]] {
        text.split(separator: "...", omittingEmptySubsequences: false).map { Array($0.utf8) }
    }

    /// Compares word by word. Without a number to be lenient with, blanks count too, so there is nothing
    /// left to find.
    private func matchesNumbers(_ pieces: [[LineToken]], _ line: [LineToken]) -> Bool {
        guard pieces.joined().contains(where: isLenient) else { return false }
        return Elided(pieces: pieces).matches(line) { written, printed in
            switch (written, printed) {
            case (.number(let written), .number(let printed)):
                written.accepts(printed, tolerance: tolerance)
            default: written == printed
            }
        }
    }

    private func isLenient(_ token: LineToken) -> Bool {
        if case .number(let number) = token {
            tolerance != nil || number.decimals != nil
        } else {
            false
        }
    }
}

/// A piece of a line: a number, a byte of other text, or blanks of any width, since columns of numbers
/// move with their widths.
enum LineToken: Hashable {
    case number(WrittenNumber)
    case byte(UInt8)
    case blanks

    static func tokens(_ bytes: [UInt8]) -> [LineToken] {
        var tokens: [LineToken] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == .space {
                index = bytes[index...].firstIndex { $0 != .space } ?? bytes.count
                tokens.append(.blanks)
            } else if canStartNumber(at: index, in: bytes),
                let (number, length) = WrittenNumber.scan(bytes[index...])
            {
                tokens.append(.number(number))
                index += length
            } else {
                tokens.append(.byte(bytes[index]))
                index += 1
            }
        }
        return tokens
    }

    /// A digit inside a name (`conv2d`) or after one point of several (`1.2.3`) is no number.
    private static func canStartNumber(at index: Int, in bytes: [UInt8]) -> Bool {
        guard index > 0 else { return true }
        return !bytes[index - 1].isWord && bytes[index - 1] != UInt8(ascii: ".")
    }
}
