extension CodeExpectation {
    /// The comments of a snippet's code that say something of its run.
    static func all(in fence: Fence, _ lines: ByteLines) -> [CodeExpectation] {
        let text = fence.text
        // Most snippets have none: those are not read word by word.
        guard text.contains("Prints \"") || text.contains(arrow) else { return [] }
        let code = ByteLines(Array(text.utf8))
        var found: [CodeExpectation] = []
        var lastCodeLine: Int?
        for word in SwiftLexer.words(of: text) {
            let place = code.line(at: word.range.lowerBound)
            let line = fence.firstLine + place - 1
            let bytes = code.bytes[word.range]
            guard word.kind == .comment, bytes.starts(with: "//".utf8) else {
                lastCodeLine = fence.firstLine + code.line(at: word.range.upperBound - 1) - 1
                continue
            }
            // Container prefixes stand before the code of a line, so offsets count from its end.
            let end = lines.range(of: line).upperBound
            let shift = end - code.range(of: place).upperBound
            if let read = CommentText(bytes), let codeLine = lastCodeLine {
                found.append(
                    CodeExpectation(
                        kind: read.kind, text: read.bytes.text,
                        textRange: read.bytes.startIndex + shift..<read.bytes.endIndex + shift,
                        range: word.range.lowerBound + shift..<end, line: line, codeLine: codeLine))
            }
        }
        return found
    }

    fileprivate static let arrow = "→"
}

/// The part of a comment that is compared.
private struct CommentText {
    var kind: CodeExpectation.Kind
    var bytes: ArraySlice<UInt8>

    init?(_ comment: ArraySlice<UInt8>) {
        let text = comment.dropFirst(2).trimmed
        if text.starts(with: "Prints \"".utf8) {
            var quoted = text.dropFirst("Prints \"".utf8.count)
            // The Swift book ends some of these sentences with a full stop.
            if quoted.suffix(2).elementsEqual("\".".utf8) { quoted.removeLast() }
            guard quoted.last == UInt8(ascii: "\"") else { return nil }
            (kind, bytes) = (.prints, quoted.dropLast())
        } else if text.starts(with: CodeExpectation.arrow.utf8) {
            (kind, bytes) = (.value, text.dropFirst(CodeExpectation.arrow.utf8.count).trimmed)
            if bytes.isEmpty { return nil }
        } else {
            return nil
        }
    }
}

extension Snippet {
    /// Reports comments that nothing is compared with.
    func checkComments(_ findings: Findings) {
        if options.mode != .run {
            for comment in comments {
                findings.report(
                    atOffset: comment.range.lowerBound,
                    "Nothing is compared with this comment in a `\(options.mode)` snippet.",
                    quote: findings.source.text(in: comment.range).description,
                    advice: "Take it out, or say it in the `output` block below.")
            }
        } else if output != nil {
            for comment in printComments {
                findings.report(
                    atOffset: comment.range.lowerBound,
                    "What this snippet prints is written here and in the `output` block below.",
                    quote: findings.source.text(in: comment.range).description,
                    advice: "Take one of the two out.")
            }
        }
    }
}
