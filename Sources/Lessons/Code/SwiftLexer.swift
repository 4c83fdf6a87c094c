/// Reads Swift by its spelling alone: finds comments, and colours code where the editor service is missing.
package struct SwiftLexer {
    private let text: [UInt8]
    private var place = 0

    /// A word of a text: its bytes and its colour.
    package struct Word: Hashable {
        /// Its bytes.
        package var range: Range<Int>
        /// Its colour.
        package var kind: Token.Kind
    }

    /// The words of a text in order; blanks and punctuation are left out.
    package static func words(of text: String) -> [Word] {
        var lexer = SwiftLexer(text: Array(text.utf8))
        var words: [Word] = []
        while lexer.place < lexer.text.count {
            let start = lexer.place
            if let kind = lexer.next() {
                words.append(Word(range: start..<lexer.place, kind: kind))
            }
        }
        return words
    }

    private init(text: [UInt8]) { self.text = text }

    /// Moves past the next word or the next other byte.
    private mutating func next() -> Token.Kind? {
        if starts(with: "//") {
            skip { $0 != UInt8(ascii: "\n") }
            return .comment
        }
        if starts(with: "/*") { return blockComment() }
        if let quote = stringStart() { return string(quote) }
        let byte = text[place]
        if byte.isDigit { return number() }
        if byte.isWordByte || byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#") {
            return word()
        }
        place += 1
        return nil
    }

    private mutating func number() -> Token.Kind {
        skip { $0.isWordByte }
        // The dots of a range, and a member's dot, are no part of a number.
        if text[place...].first == UInt8(ascii: "."),
            text[place...].dropFirst().first?.isDigit == true
        {
            place += 1
            skip { $0.isWordByte }
        }
        return .literal
    }

    private mutating func word() -> Token.Kind? {
        let start = place
        place += 1
        skip { $0.isWordByte }
        let word = String(decoding: text[start..<place], as: UTF8.self)
        if word.count == 1, !text[start].isWordByte { return nil }
        if Self.keywords.contains(word) || word.hasPrefix("@") || word.hasPrefix("#") {
            return .keyword
        }
        return word.first?.isUppercase == true ? .type : .name
    }

    private mutating func blockComment() -> Token.Kind {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1
                place += 2
            } else if starts(with: "*/") {
                depth -= 1
                place += 2
            } else {
                place += 1
            }
        } while depth > 0 && place < text.count
        place = min(place, text.count)
        return .comment
    }

    /// The quotes and number signs that a string here begins with.
    private func stringStart() -> (signs: Int, quotes: Int)? {
        let signs = text[place...].prefix { $0 == UInt8(ascii: "#") }.count
        let quotes = text[(place + signs)...].prefix { $0 == UInt8(ascii: "\"") }.count
        return quotes == 0 ? nil : (signs, quotes >= 3 ? 3 : 1)
    }

    private mutating func string(_ start: (signs: Int, quotes: Int)) -> Token.Kind {
        let quote = [UInt8](repeating: UInt8(ascii: "\""), count: start.quotes)
        let signs = [UInt8](repeating: UInt8(ascii: "#"), count: start.signs)
        place += signs.count + quote.count
        while place < text.count, !text[place...].starts(with: quote + signs) {
            let isEscape = signs.isEmpty && text[place] == UInt8(ascii: "\\")
            if text[place] == UInt8(ascii: "\n") && quote.count == 1 { return .literal }
            place += isEscape ? 2 : 1
        }
        place = min(place + quote.count + signs.count, text.count)
        return .literal
    }

    private func starts(with prefix: StaticString) -> Bool {
        prefix.withUTF8Buffer { text[place...].starts(with: $0) }
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while place < text.count, condition(text[place]) { place += 1 }
    }

    private static let keywords: Set<String> = [
        "Any", "Self", "actor", "as", "associatedtype", "async", "await", "break", "case", "catch",
        "class", "continue", "convenience", "default", "defer", "deinit", "do", "dynamic", "else",
        "enum", "extension", "fallthrough", "false", "fileprivate", "final", "for", "func", "guard",
        "if", "import", "in", "indirect", "infix", "init", "inout", "internal", "is", "lazy", "let",
        "mutating", "nil", "nonisolated", "open", "operator", "override", "postfix",
        "precedencegroup", "prefix", "private", "protocol", "public", "repeat", "required",
        "rethrows", "return", "self", "some", "static", "struct", "subscript", "super", "switch",
        "throw", "throws", "true", "try", "typealias", "unowned", "var", "weak", "where", "while",
    ]
}

extension UInt8 {
    /// A letter, a digit, an underscore, or a byte of a character beyond ASCII.
    fileprivate var isWordByte: Bool {
        isDigit || self | 0x20 >= 0x61 && self | 0x20 <= 0x7A || self == 0x5F || self >= 0x80
    }
}
