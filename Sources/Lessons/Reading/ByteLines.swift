/// The bytes of a text by lines, counted from 1.
struct ByteLines {
    /// All bytes.
    let bytes: [UInt8]
    private let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == .lineFeed {
            starts.append(offset + 1)
        }
        self.starts = starts
    }

    /// How many lines there are; a last line without text counts.
    var count: Int { starts.count }

    /// A line's range with its line break; empty past the last line.
    func fullRange(of line: Int) -> Range<Int> {
        guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
        return starts[line - 1]..<(line < starts.count ? starts[line] : bytes.count)
    }

    /// A line's range without its line break.
    func range(of line: Int) -> Range<Int> {
        let full = fullRange(of: line)
        var end = full.upperBound
        if end > full.lowerBound, bytes[end - 1] == .lineFeed { end -= 1 }
        if end > full.lowerBound, bytes[end - 1] == .carriageReturn { end -= 1 }
        return full.lowerBound..<end
    }

    /// The line of an offset.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// The line and column of an offset.
    func position(at offset: Int) -> SourcePosition {
        let line = line(at: offset)
        return SourcePosition(line: line, column: offset - starts[line - 1] + 1)
    }

    /// A line without its line break.
    subscript(line: Int) -> ArraySlice<UInt8> { bytes[range(of: line)] }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    static let dollar = UInt8(ascii: "$")
    static let backslash = UInt8(ascii: "\\")
    static let backtick = UInt8(ascii: "`")
    static let quoteMarker = UInt8(ascii: ">")

    /// A space, a tab or a line break.
    var isBlank: Bool { self == .space || self == .tab || self == 10 || self == 13 }
    var isDigit: Bool { (0x30...0x39).contains(self) }
}

extension ArraySlice<UInt8> {
    /// Whether nothing but blanks is in it.
    var isBlank: Bool { allSatisfy(\.isBlank) }

    /// Itself without blanks at either end.
    var trimmed: ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isBlank }),
            let last = lastIndex(where: { !$0.isBlank })
        else { return self[startIndex..<startIndex] }
        return self[first...last]
    }

    /// The text; the bytes are UTF-8.
    var text: String { String(decoding: self, as: UTF8.self) }
}
