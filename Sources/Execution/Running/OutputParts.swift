import Foundation

/// What a program printed, divided at the marks that the recorder puts where a part begins.
struct OutputParts {
    /// The text of each part, in the order in which they began.
    private(set) var parts: [(number: Int, text: String)] = []

    /// - Parameter nonce: the word in the marks of this run, which no program can guess.
    init(_ output: [UInt8], nonce: String) {
        let mark = Data("\0\(nonce):".utf8)
        var rest = Data(output)[...]
        var number: Int?
        while let found = rest.range(of: mark) {
            add(number, rest[..<found.lowerBound])
            let line = rest[found.upperBound...].prefix { $0 != UInt8(ascii: "\n") }
            number = Int(String(decoding: line, as: UTF8.self))
            rest = rest[line.endIndex...].dropFirst()
        }
        add(number, rest)
    }

    /// What a part printed; `nil` when the program did not come to it.
    func text(of number: Int) -> String? {
        parts.first { $0.number == number }?.text
    }

    /// Whether the program came to a later part than this one.
    func isFinished(_ number: Int) -> Bool {
        parts.contains { $0.number == number } && parts.last?.number != number
    }

    private mutating func add(_ number: Int?, _ text: Data) {
        guard let number else { return }
        parts.append((number, String(decoding: text, as: UTF8.self)))
    }
}
