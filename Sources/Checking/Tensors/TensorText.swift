/// A tensor as PyTorch prints it, read back from text: `tensor([[1., 2.], [3., 4.]])`.
struct TensorText: Hashable {
    let shape: [Int]
    let numbers: [WrittenNumber]
    /// What follows the numbers: `dtype=torch.float64`, `requires_grad=True` …
    let suffix: String

    var grid: NumberGrid { NumberGrid(shape: shape, numbers: numbers.map(\.value)) }

    /// The tensors of a text in order; those with parts left out (`...`) are not among them.
    static func all(in text: String) -> [TensorText] {
        let bytes = Array(text.utf8)
        let start = Array("tensor(".utf8)
        var found: [TensorText] = []
        var index = 0
        while index + start.count <= bytes.count {
            var reader = TensorReader(bytes: bytes, index: index + start.count)
            if bytes[index...].starts(with: start), let tensor = reader.read() {
                found.append(tensor)
                index = reader.index
            } else {
                index += 1
            }
        }
        return found
    }
}

/// Reads numbers in nested brackets.
private struct TensorReader {
    let bytes: [UInt8]
    var index: Int
    private var numbers: [WrittenNumber] = []

    init(bytes: [UInt8], index: Int) {
        self.bytes = bytes
        self.index = index
    }

    mutating func read() -> TensorText? {
        guard let shape = element(depth: 0) else { return nil }
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.endIndex
        let suffix = String(
            decoding: bytes[index..<end].drop { $0 == .comma || $0 == .space }, as: UTF8.self)
        index = end
        return TensorText(shape: shape, numbers: numbers, suffix: suffix)
    }

    /// A number, or a list of elements of equal shape; the shape is what comes back.
    private mutating func element(depth: Int) -> [Int]? {
        skipBlanks()
        guard index < bytes.count, depth < 32 else { return nil }
        if bytes[index] == UInt8(ascii: "[") { return list(depth: depth) }
        guard let (number, length) = WrittenNumber.scan(bytes[index...]) ?? word() else {
            return nil
        }
        numbers.append(number)
        index += length
        return []
    }

    private mutating func list(depth: Int) -> [Int]? {
        index += 1
        var count = 0
        var inner: [Int]?
        while true {
            skipBlanks()
            guard index < bytes.count else { return nil }
            if bytes[index] == UInt8(ascii: "]") {
                index += 1
                return [count] + (inner ?? [])
            }
            if count > 0 {
                guard bytes[index] == .comma else { return nil }
                index += 1
            }
            guard let shape = element(depth: depth + 1), inner == nil || inner == shape else {
                return nil
            }
            inner = shape
            count += 1
        }
    }

    /// `True`, `False`, `nan`, `inf` and `-inf` stand for numbers.
    private func word() -> (number: WrittenNumber, length: Int)? {
        let words = [
            ("True", 1.0), ("False", 0), ("nan", .nan), ("inf", .infinity), ("-inf", -.infinity),
        ]
        return words.lazy.filter { bytes[index...].starts(with: $0.0.utf8) }.map { word, value in
            let number = WrittenNumber(text: word, value: value, decimals: nil, exponent: 0)
            return (number, word.utf8.count)
        }.first
    }

    private mutating func skipBlanks() {
        while index < bytes.count, bytes[index] == .space || bytes[index] == .lineFeed {
            index += 1
        }
    }
}

extension UInt8 {
    fileprivate static let comma = UInt8(ascii: ",")
}
