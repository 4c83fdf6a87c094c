// The bytes that cross between the parent and a probe program. This file is compiled into both, so that
// they agree; it needs nothing but the standard library.

/// What kind of value follows in a frame.
public enum FrameTag: UInt8, Sendable {
    case none, bool, int, double, text, list, tensor
}

/// Builds the bytes of a frame: each value is a tag and its bytes, whole numbers in 8 little-endian bytes.
public struct FrameWriter {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// An empty frame.
    public init() {}

    /// Writes a tag.
    public mutating func put(_ tag: FrameTag) { bytes.append(tag.rawValue) }

    /// Writes one byte.
    public mutating func put(byte: UInt8) { bytes.append(byte) }

    /// Writes a whole number.
    public mutating func put(_ number: Int) { put(bits: UInt64(bitPattern: Int64(number))) }

    /// Writes a floating-point number, bit for bit.
    public mutating func put(_ number: Double) { put(bits: number.bitPattern) }

    /// Writes a text: its length in UTF-8 and its bytes.
    public mutating func put(_ text: String) {
        let utf8 = Array(text.utf8)
        put(utf8.count)
        bytes += utf8
    }

    private mutating func put(bits: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
    }
}

/// Why a frame cannot be read.
public struct FrameError: Error {
    /// In words.
    public let reason: String

    /// An error.
    public init(_ reason: String) { self.reason = reason }
}

/// Reads the bytes of a frame. No length in it is believed before as many bytes are there.
public struct FrameReader {
    private var rest: ArraySlice<UInt8>

    /// A reader at the start of some bytes.
    public init(_ bytes: some Collection<UInt8>) { rest = Array(bytes)[...] }

    /// Whether all has been read.
    public var isAtEnd: Bool { rest.isEmpty }

    /// How many bytes are left.
    public var count: Int { rest.count }

    /// Reads one byte.
    public mutating func byte() throws -> UInt8 {
        guard let byte = rest.popFirst() else { throw FrameError("it ends too early") }
        return byte
    }

    /// Reads a tag.
    public mutating func tag() throws -> FrameTag {
        let byte = try byte()
        guard let tag = FrameTag(rawValue: byte) else {
            throw FrameError("no value starts with \(byte)")
        }
        return tag
    }

    /// Reads a whole number.
    public mutating func int() throws -> Int { Int(truncatingIfNeeded: try bits()) }

    /// Reads a floating-point number.
    public mutating func double() throws -> Double { Double(bitPattern: try bits()) }

    /// Reads the number of things that follow, each of at least so many bytes.
    public mutating func length(ofParts size: Int = 1) throws -> Int {
        let length = try int()
        guard length >= 0, length <= rest.count / size else {
            throw FrameError("a length is wrong")
        }
        return length
    }

    /// Reads a text.
    public mutating func text() throws -> String {
        let length = try length()
        defer { rest = rest.dropFirst(length) }
        return String(decoding: rest.prefix(length), as: UTF8.self)
    }

    private mutating func bits() throws -> UInt64 {
        guard rest.count >= 8 else { throw FrameError("it ends too early") }
        defer { rest = rest.dropFirst(8) }
        return rest.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// How an answer begins.
public enum ProbeReply: UInt8, Sendable {
    /// The value that the code gave follows.
    case value
    /// The code threw an error; its description follows.
    case thrown
    /// The request was refused; the reason follows.
    case refused
}
