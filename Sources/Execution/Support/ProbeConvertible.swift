/// A plain value that a probe takes or hands back.
public protocol ProbeConvertible {
    /// Reads the value from a request.
    init(from reader: inout FrameReader) throws
    /// Writes the value into the answer.
    func write(to writer: inout FrameWriter)
}

/// The result of a probe that gives none.
struct Nothing: ProbeConvertible {
    init() {}
    init(from reader: inout FrameReader) throws { throw FrameError("nothing cannot be an input") }
    func write(to writer: inout FrameWriter) { writer.put(.none) }
}

extension Bool: ProbeConvertible {
    /// Reads a truth value.
    public init(from reader: inout FrameReader) throws {
        try reader.expect(.bool, "Bool")
        self = try reader.byte() != 0
    }

    /// Writes a truth value.
    public func write(to writer: inout FrameWriter) {
        writer.put(.bool)
        writer.put(byte: self ? 1 : 0)
    }
}

extension Int: ProbeConvertible {
    /// Reads a whole number.
    public init(from reader: inout FrameReader) throws {
        try reader.expect(.int, "Int")
        self = try reader.int()
    }

    /// Writes a whole number.
    public func write(to writer: inout FrameWriter) {
        writer.put(.int)
        writer.put(self)
    }
}

extension Double: ProbeConvertible {
    /// Reads a number; a whole one is taken too, because `2` in a list of inputs may mean 2.0.
    public init(from reader: inout FrameReader) throws {
        switch try reader.tag() {
        case .int: self = Double(try reader.int())
        case .double: self = try reader.double()
        default: throw FrameError("an input is not the Double that the probe takes")
        }
    }

    /// Writes a number.
    public func write(to writer: inout FrameWriter) {
        writer.put(.double)
        writer.put(self)
    }
}

extension Float: ProbeConvertible {
    /// Reads a number and rounds it.
    public init(from reader: inout FrameReader) throws { self = Float(try Double(from: &reader)) }

    /// Writes a number.
    public func write(to writer: inout FrameWriter) { Double(self).write(to: &writer) }
}

extension String: ProbeConvertible {
    /// Reads a text.
    public init(from reader: inout FrameReader) throws {
        try reader.expect(.text, "String")
        self = try reader.text()
    }

    /// Writes a text.
    public func write(to writer: inout FrameWriter) {
        writer.put(.text)
        writer.put(self)
    }
}

extension Array: ProbeConvertible where Element: ProbeConvertible {
    /// Reads a list.
    public init(from reader: inout FrameReader) throws {
        try reader.expect(.list, "Array")
        self = try (0..<reader.length()).map { _ in try Element(from: &reader) }
    }

    /// Writes a list.
    public func write(to writer: inout FrameWriter) {
        writer.put(.list)
        writer.put(count)
        for element in self { element.write(to: &writer) }
    }
}

extension Optional: ProbeConvertible where Wrapped: ProbeConvertible {
    /// Reads a value, or nothing.
    public init(from reader: inout FrameReader) throws {
        var ahead = reader
        if try ahead.tag() == .none {
            reader = ahead
            self = nil
        } else {
            self = try Wrapped(from: &reader)
        }
    }

    /// Writes a value, or nothing.
    public func write(to writer: inout FrameWriter) {
        if let self { self.write(to: &writer) } else { writer.put(.none) }
    }
}

extension FrameReader {
    /// Reads a tag, which must be this one.
    public mutating func expect(_ expected: FrameTag, _ type: String) throws {
        guard try tag() == expected else {
            throw FrameError("an input is not the \(type) that the probe takes")
        }
    }
}
