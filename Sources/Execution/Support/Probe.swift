#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A named piece of Swift that calls a student's code and hands back plain values.
///
///     Probe("offset") { (index: [Int], strides: [Int]) in offset(index, strides) }
public struct Probe {
    let name: String
    /// Reads the inputs, calls the code and writes what it gives.
    let run: (inout FrameReader) throws -> FrameWriter

    /// A probe; its closure takes any number of plain values and gives one.
    public init<each Input: ProbeConvertible, Output: ProbeConvertible>(
        _ name: String, _ body: @escaping (repeat each Input) throws -> Output
    ) {
        self.name = name
        run = { reader in
            let inputs = (repeat try (each Input)(from: &reader))
            guard reader.isAtEnd else { throw FrameError("there are more inputs than parameters") }
            var writer = FrameWriter()
            do {
                let output = try body(repeat each inputs)
                writer.put(byte: ProbeReply.value.rawValue)
                output.write(to: &writer)
            } catch {
                writer.put(byte: ProbeReply.thrown.rawValue)
                writer.put(String(describing: error))
            }
            return writer
        }
    }

    /// A probe of code that gives nothing: what it prints, or that it stops, is what is judged.
    public init<each Input: ProbeConvertible>(
        _ name: String, _ body: @escaping (repeat each Input) throws -> Void
    ) {
        self.init(name) { (inputs: repeat each Input) -> Nothing in
            try body(repeat each inputs)
            return Nothing()
        }
    }
}

/// Answers the one request on standard input through descriptor 3, and ends the program.
///
/// Before this function is called nothing of the student's has run; after the answer nothing more of it runs.
public func answer(with probes: [Probe]) -> Never {
    // What was printed before a trap must not be lost in a buffer.
    setvbuf(stdout, nil, _IOLBF, 0)
    var writer = FrameWriter()
    do {
        var reader = FrameReader(readAll(from: 0))
        let name = try reader.text()
        guard let probe = probes.first(where: { $0.name == name }) else {
            throw FrameError("there is no probe named \(name)")
        }
        writer = try probe.run(&reader)
    } catch {
        writer = FrameWriter()
        writer.put(byte: ProbeReply.refused.rawValue)
        writer.put((error as? FrameError)?.reason ?? String(describing: error))
    }
    fflush(nil)
    send(writer.bytes, to: 3)
    _exit(0)
}

private func readAll(from descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(descriptor, &chunk, chunk.count)
        guard count > 0 else { return bytes }
        bytes += chunk[..<count]
    }
}

/// Sends the length and then the bytes.
private func send(_ bytes: [UInt8], to descriptor: Int32) {
    var frame = FrameWriter()
    frame.put(bytes.count)
    var rest = (frame.bytes + bytes)[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
    }
}
