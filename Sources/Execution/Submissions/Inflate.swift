/// Unpacks bytes that were packed with DEFLATE, up to a limit.
///
/// Source: RFC 1951, DEFLATE Compressed Data Format Specification (1996).
struct Inflate {
    private let input: [UInt8]
    private let limit: Int
    private var place = 0
    private var bits: UInt32 = 0
    private var bitCount = 0
    private var output: [UInt8] = []

    /// The bytes; `nil` where the input is not well formed, or holds more than the limit.
    static func unpacked(_ input: [UInt8], atMost limit: Int) -> [UInt8]? {
        var inflate = Inflate(input: input, limit: limit)
        do {
            try inflate.run()
            return inflate.output
        } catch {
            return nil
        }
    }

    private struct Malformed: Error {}

    private init(input: [UInt8], limit: Int) {
        self.input = input
        self.limit = limit
    }

    private mutating func run() throws {
        var isLast = false
        while !isLast {
            isLast = try take(1) == 1
            switch try take(2) {
            case 0: try copyStored()
            case 1: try unpack(Codes.fixedLiterals, Codes.fixedDistances)
            case 2:
                let (literals, distances) = try readCodes()
                try unpack(literals, distances)
            default: throw Malformed()
            }
        }
    }

    // MARK: Bits

    private mutating func take(_ count: Int) throws -> Int {
        while bitCount < count {
            guard place < input.count else { throw Malformed() }
            bits |= UInt32(input[place]) << UInt32(bitCount)
            place += 1
            bitCount += 8
        }
        let value = Int(bits & (1 << UInt32(count) - 1))
        bits >>= UInt32(count)
        bitCount -= count
        return value
    }

    private mutating func emit(_ byte: UInt8) throws {
        guard output.count < limit else { throw Malformed() }
        output.append(byte)
    }

    // MARK: Blocks

    /// A block that was not packed: its length, the length's complement, and the bytes.
    private mutating func copyStored() throws {
        bits = 0
        bitCount = 0
        let length = try take(16)
        guard try take(16) == ~length & 0xFFFF, place + length <= input.count else {
            throw Malformed()
        }
        for byte in input[place..<place + length] { try emit(byte) }
        place += length
    }

    private mutating func unpack(_ literals: Codes, _ distances: Codes) throws {
        while true {
            let symbol = try read(literals)
            if symbol == 256 { return }
            if symbol < 256 {
                try emit(UInt8(symbol))
            } else {
                try repeatEarlier(symbol - 257, distances)
            }
        }
    }

    private mutating func repeatEarlier(_ symbol: Int, _ distances: Codes) throws {
        guard symbol < Codes.lengths.count else { throw Malformed() }
        let length = try Codes.lengths[symbol] + take(Codes.lengthBits[symbol])
        let code = try read(distances)
        guard code < Codes.distances.count else { throw Malformed() }
        let distance = try Codes.distances[code] + take(Codes.distanceBits[code])
        guard distance <= output.count else { throw Malformed() }
        for _ in 0..<length { try emit(output[output.count - distance]) }
    }

    private mutating func read(_ codes: Codes) throws -> Int {
        var code = 0
        for length in 1...15 {
            code = try code << 1 | take(1)
            if let symbol = codes.symbol(code, length: length) { return symbol }
        }
        throw Malformed()
    }

    /// The codes that a block brings with it, themselves packed with a third code.
    private mutating func readCodes() throws -> (Codes, Codes) {
        let literals = try take(5) + 257
        let distances = try take(5) + 1
        var lengths = [Int](repeating: 0, count: 19)
        for index in 0..<(try take(4) + 4) { lengths[Codes.order[index]] = try take(3) }
        let all = try readLengths(literals + distances, with: Codes(lengths: lengths))
        return (Codes(lengths: all[..<literals]), Codes(lengths: all[literals...]))
    }

    private mutating func readLengths(_ count: Int, with codes: Codes) throws -> [Int] {
        var lengths: [Int] = []
        while lengths.count < count {
            switch try read(codes) {
            case 16:
                guard let last = lengths.last else { throw Malformed() }
                lengths += [Int](repeating: last, count: try take(2) + 3)
            case 17: lengths += [Int](repeating: 0, count: try take(3) + 3)
            case 18: lengths += [Int](repeating: 0, count: try take(7) + 11)
            case let length: lengths.append(length)
            }
        }
        guard lengths.count == count else { throw Malformed() }
        return lengths
    }
}

/// A prefix code: the symbols of each length in order, which is all that decides their codes.
private struct Codes {
    private var first = [Int](repeating: 0, count: 16)
    private var symbols = [[Int]](repeating: [], count: 16)

    init(lengths: some Sequence<Int>) {
        for (symbol, length) in lengths.enumerated() where length > 0 {
            symbols[length].append(symbol)
        }
        for length in 1...15 {
            first[length] = (first[length - 1] + symbols[length - 1].count) << 1
        }
    }

    func symbol(_ code: Int, length: Int) -> Int? {
        let place = code - first[length]
        return symbols[length].indices.contains(place) ? symbols[length][place] : nil
    }

    static let fixedLiterals = Codes(
        lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    static let fixedDistances = Codes(lengths: [Int](repeating: 5, count: 30))

    /// In which order the lengths of the third code are written (section 3.2.7).
    static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    /// What the symbols from 257 and the distances stand for (section 3.2.5).
    static let lengths = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258,
    ]
    static let lengthBits = [
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
    ]
    static let distances = [
        1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537,
        2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577,
    ]
    static let distanceBits = [
        0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12,
        13, 13,
    ]
}
