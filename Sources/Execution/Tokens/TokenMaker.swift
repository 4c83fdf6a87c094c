import Lessons

/// Makes coloured, typed tokens from what the editor service says.
struct TokenMaker {
    private let text: [UInt8]
    private let lineStarts: [Int]
    /// The lines whose tokens are wanted.
    private let lines: Set<Int>

    init(text: String, lines: Set<Int>) {
        self.text = Array(text.utf8)
        self.lines = lines
        lineStarts = SourceFile(path: "", text: text).lineStarts
    }

    /// Tokens coloured by spelling, without types.
    func tokens() -> [Token] {
        SwiftLexer.words(of: String(decoding: text, as: UTF8.self)).flatMap {
            pieces(of: $0.range, $0.kind, nil)
        }
    }

    /// Tokens as the editor service sees them.
    func tokens(_ answer: SourceKitService.Answer) -> [Token] {
        let types = NameTypes(answer)
        let typeNames = Set(
            answer.references.filter { Self.typeKinds.contains($0["key.kind"] ?? "") }
                .compactMap { $0.number("key.offset") })
        var end = 0
        return answer.syntax.flatMap { record -> [Token] in
            guard let offset = record.number("key.offset"), offset >= end,
                let length = record.number("key.length"), offset + length <= text.count,
                let syntax = record["key.kind"], var kind = Self.kind(syntax)
            else { return [] }
            end = offset + length
            if kind == .name && typeNames.contains(offset) { kind = .type }
            let type = kind == .name ? types.ofName(at: offset..<end) : nil
            return pieces(of: offset..<end, kind, type)
        }
    }

    /// One token for each line of a range: comments and strings may have several.
    private func pieces(of range: Range<Int>, _ kind: Token.Kind, _ type: String?) -> [Token] {
        var pieces: [Token] = []
        var line = lineNumber(of: range.lowerBound)
        var start = range.lowerBound
        while start < range.upperBound {
            let next = line < lineStarts.count ? lineStarts[line] : text.count + 1
            let end = min(range.upperBound, next - 1)
            if lines.contains(line), start < end {
                let column = start - lineStarts[line - 1] + 1
                pieces.append(
                    Token(
                        line: line, columns: column..<(column + end - start), kind: kind, type: type
                    ))
            }
            start = next
            line += 1
        }
        return pieces
    }

    private func lineNumber(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    private static let typeKinds: Set<Substring> = Set(
        ["struct", "class", "enum", "protocol", "typealias", "actor", "associatedtype"].map {
            "source.lang.swift.ref.\($0)"[...]
        })

    /// The colour of a syntax kind; `nil` for what is neither a word nor coloured.
    private static func kind(_ syntax: Substring) -> Token.Kind? {
        switch syntax.split(separator: ".").dropFirst(4).joined(separator: ".") {
        case "keyword", "attribute.builtin", "attribute.id", "buildconfig.keyword",
            "pounddirective.keyword", "buildconfig.id":
            .keyword
        case "typeidentifier": .type
        case "number", "string": .literal
        case "comment", "doccomment": .comment
        case "identifier", "argument", "parameter": .name
        default: nil
        }
    }
}
