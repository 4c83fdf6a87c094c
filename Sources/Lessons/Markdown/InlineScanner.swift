/// Finds inline formulas and footnote labels in the bytes of one block of text, in linear time.
///
/// Code in backticks and what stands after a backslash is passed over.
struct InlineScanner {
    /// What was found, as ranges of the bytes.
    struct Finds {
        /// Formulas with their dollars.
        var formulas: [Range<Int>] = []
        /// Footnote labels with their brackets.
        var footnotes: [Range<Int>] = []
        /// Places of `$$` that are no part of a display formula.
        var strayDisplays: [Int] = []
    }

    private struct Dollar {
        var offset: Int
        var canOpen: Bool
        var canClose: Bool
        /// How many pieces of code stand before it: no formula reaches over one.
        var codeCount: Int
    }

    private let bytes: [UInt8]
    private let range: Range<Int>
    private var dollars: [Dollar] = []
    private var finds = Finds()
    private var codeCount = 0
    private var backtickRuns: [Int: [Int]] = [:]

    /// What stands in a range of some bytes.
    static func finds(in range: Range<Int>, of bytes: [UInt8]) -> Finds {
        var scanner = InlineScanner(bytes: bytes, range: range)
        scanner.scan()
        scanner.pairDollars()
        return scanner.finds
    }

    private init(bytes: [UInt8], range: Range<Int>) {
        self.bytes = bytes
        self.range = range
        var offset = range.lowerBound
        while offset < range.upperBound {
            let length = runLength(at: offset, of: .backtick)
            if length > 0 { backtickRuns[length, default: []].append(offset) }
            offset += max(1, length)
        }
    }

    private func runLength(at offset: Int, of byte: UInt8) -> Int {
        bytes[offset..<range.upperBound].prefix { $0 == byte }.count
    }

    private mutating func scan() {
        var offset = range.lowerBound
        while offset < range.upperBound {
            switch bytes[offset] {
            case .backslash: offset += 2
            case .backtick: offset = endOfCode(at: offset)
            case .dollar: offset = scanDollars(at: offset)
            case UInt8(ascii: "["): offset = scanFootnote(at: offset)
            default: offset += 1
            }
        }
    }

    /// The end of the code that a run of backticks opens, or the end of the run where none closes it.
    private mutating func endOfCode(at offset: Int) -> Int {
        let length = runLength(at: offset, of: .backtick)
        let closers = backtickRuns[length] ?? []
        var low = 0
        var high = closers.count
        while low < high {
            let middle = (low + high) / 2
            if closers[middle] < offset + length { low = middle + 1 } else { high = middle }
        }
        guard low < closers.count else { return offset + length }
        codeCount += 1
        return closers[low] + length
    }

    private mutating func scanDollars(at offset: Int) -> Int {
        let length = runLength(at: offset, of: .dollar)
        guard length == 1 else {
            finds.strayDisplays.append(offset)
            return offset + length
        }
        let before = offset > range.lowerBound ? bytes[offset - 1] : .space
        let after = offset + 1 < range.upperBound ? bytes[offset + 1] : .space
        dollars.append(
            Dollar(
                offset: offset, canOpen: !after.isBlank,
                canClose: !before.isBlank && !after.isDigit, codeCount: codeCount))
        return offset + 1
    }

    private mutating func scanFootnote(at offset: Int) -> Int {
        let label = bytes[offset..<range.upperBound].dropFirst(2).prefix {
            !$0.isBlank && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") && $0 != .backtick
        }
        let end = label.endIndex
        guard offset + 1 < range.upperBound, bytes[offset + 1] == UInt8(ascii: "^"),
            !label.isEmpty, end < range.upperBound, bytes[end] == UInt8(ascii: "]")
        else { return offset + 1 }
        finds.footnotes.append(offset..<end + 1)
        return end + 1
    }

    /// Each opening dollar takes the next one that can close; footnote labels inside are TeX.
    private mutating func pairDollars() {
        var nextCloser = Array(repeating: dollars.count, count: dollars.count + 1)
        for place in dollars.indices.reversed() {
            nextCloser[place] = dollars[place].canClose ? place : nextCloser[place + 1]
        }
        var place = 0
        while place < dollars.count {
            let closer = nextCloser[place + 1]
            if dollars[place].canOpen, closer < dollars.count,
                dollars[closer].codeCount == dollars[place].codeCount
            {
                finds.formulas.append(dollars[place].offset..<dollars[closer].offset + 1)
                place = closer
            }
            place += 1
        }
        dropFootnotesInFormulas()
    }

    private mutating func dropFootnotesInFormulas() {
        var formulas = finds.formulas[...]
        finds.footnotes.removeAll { footnote in
            formulas = formulas.drop { $0.upperBound <= footnote.lowerBound }
            return formulas.first?.overlaps(footnote) ?? false
        }
    }
}
