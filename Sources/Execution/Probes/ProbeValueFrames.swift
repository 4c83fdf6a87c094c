import Lessons

extension ProbeValue {
    /// Lists deeper than this are refused, so that a forged frame cannot use up the stack.
    static let deepest = 64

    func write(to writer: inout FrameWriter) {
        switch self {
        case .none: writer.put(.none)
        case .bool(let value):
            writer.put(.bool)
            writer.put(byte: value ? 1 : 0)
        case .int(let value):
            writer.put(.int)
            writer.put(value)
        case .double(let value):
            writer.put(.double)
            writer.put(value)
        case .text(let value):
            writer.put(.text)
            writer.put(value)
        case .list(let values):
            writer.put(.list)
            writer.put(values.count)
            for value in values { value.write(to: &writer) }
        case .tensor(let dtype, let shape, let elements):
            writer.put(.tensor)
            writer.put(dtype)
            writer.put(shape.count)
            for size in shape { writer.put(size) }
            writer.put(elements.count)
            for element in elements { writer.put(element) }
        }
    }

    init(from reader: inout FrameReader, depth: Int = 0) throws {
        guard depth < Self.deepest else { throw FrameError("its lists are too deep") }
        switch try reader.tag() {
        case .none: self = .none
        case .bool: self = .bool(try reader.byte() != 0)
        case .int: self = .int(try reader.int())
        case .double: self = .double(try reader.double())
        case .text: self = .text(try reader.text())
        case .list:
            let count = try reader.length()
            self = .list(
                try (0..<count).map { _ in try ProbeValue(from: &reader, depth: depth + 1) })
        case .tensor: self = try Self.tensor(from: &reader)
        }
    }

    /// The elements must be as many as the shape says, whatever sizes it claims.
    private static func tensor(from reader: inout FrameReader) throws -> ProbeValue {
        let dtype = try reader.text()
        let shape = try (0..<reader.length(ofParts: 8)).map { _ in try reader.int() }
        let elements = try (0..<reader.length(ofParts: 8)).map { _ in try reader.double() }
        guard shape.allSatisfy({ $0 >= 0 }), product(of: shape) == elements.count else {
            throw FrameError("a tensor does not have as many elements as its shape says")
        }
        return .tensor(dtype: dtype, shape: shape, elements: elements)
    }

    /// `nil` where the product is too large for an `Int`.
    private static func product(of shape: [Int]) -> Int? {
        if shape.contains(0) { return 0 }
        return shape.reduce(1) { product, size in
            guard let (result, overflow) = product?.multipliedReportingOverflow(by: size), !overflow
            else { return nil }
            return result
        }
    }
}

/// What a probe program answered.
enum ProbeAnswer: Hashable {
    case value(ProbeValue)
    case thrown(String)
    case refused(String)

    /// Reads the one frame that a probe program may send.
    init(_ bytes: [UInt8]) throws {
        var reader = FrameReader(bytes)
        guard try reader.int() == reader.count else {
            throw FrameError("its length is not what it says")
        }
        guard let reply = ProbeReply(rawValue: try reader.byte()) else {
            throw FrameError("it is no answer")
        }
        switch reply {
        case .value: self = .value(try ProbeValue(from: &reader))
        case .thrown: self = .thrown(try reader.text())
        case .refused: self = .refused(try reader.text())
        }
        guard reader.isAtEnd else { throw FrameError("it goes on after the value") }
    }
}

/// The bytes that ask a probe program for one answer.
func probeRequest(_ probe: String, _ inputs: [ProbeValue]) -> [UInt8] {
    var writer = FrameWriter()
    writer.put(probe)
    for input in inputs { input.write(to: &writer) }
    return writer.bytes
}
