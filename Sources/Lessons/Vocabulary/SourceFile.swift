/// A text file of a course as it was read: its bytes are kept exactly, so that it can be written back unchanged.
public struct SourceFile: Sendable, Hashable {
    /// The path relative to the course's root, with `/` between its parts.
    public let path: String

    /// The text. `Array(text.utf8)` are the bytes of the file.
    public let text: String

    /// The UTF-8 offset at which each line starts; the first is 0.
    public let lineStarts: [Int]

    /// A file with a path and a text.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
        var starts = [0]
        for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        self.lineStarts = starts
    }

    /// The position of a UTF-8 offset, by binary search.
    public func position(at offset: Int) -> SourcePosition {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePosition(line: low + 1, column: offset - lineStarts[low] + 1)
    }

    /// The UTF-8 offset of a position; a position past the end of its line is not checked.
    public func offset(of position: SourcePosition) -> Int {
        lineStarts[position.line - 1] + position.column - 1
    }

    /// The text of a range of UTF-8 offsets.
    public func text(in range: SourceRange) -> Substring {
        let start = text.utf8.index(text.utf8.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(start, offsetBy: range.count)
        return text[start..<end]
    }

    /// A line without its line break, counted from 1; empty past the last line.
    public func line(_ number: Int) -> Substring {
        guard lineStarts.indices.contains(number - 1) else { return "" }
        let start = lineStarts[number - 1]
        let end = number < lineStarts.count ? lineStarts[number] : text.utf8.count
        var line = text(in: start..<end)
        if line.last == "\n" || line.last == "\r\n" { line.removeLast() }
        return line
    }
}

/// A half-open range of UTF-8 offsets into a `SourceFile`.
public typealias SourceRange = Range<Int>

/// A place in a text file, as compilers count it: lines and UTF-8 columns from 1.
public struct SourcePosition: Sendable, Hashable, Comparable, Codable {
    /// The line, from 1.
    public var line: Int
    /// The column in UTF-8 bytes, from 1.
    public var column: Int

    /// A position.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Orders positions as they come in a file.
    public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}
