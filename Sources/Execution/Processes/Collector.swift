import Foundation

/// Reads a pipe, up to a number of bytes.
struct Collector {
    private let source: Descriptor
    private let limit: Int
    private(set) var bytes: [UInt8] = []
    private(set) var isAtEnd = false
    private(set) var isOverLimit = false

    init(_ source: Descriptor, limit: Int) {
        self.source = source
        self.limit = limit
        source.setNonBlocking()
    }

    var descriptor: Int32 { source.number }

    /// Takes what is there now.
    mutating func read() {
        while !isAtEnd && !isOverLimit {
            let room = 65_536
            var got = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                got = Foundation.read(source.number, buffer.baseAddress, room)
                count = max(got, 0)
            }
            if got < 0 { return }
            isAtEnd = got == 0
            isOverLimit = bytes.count + got > limit
            bytes += chunk.prefix(limit - bytes.count)
        }
    }
}

/// Writes a program's standard input as fast as it reads it.
struct Feed {
    private let target: Descriptor
    private var rest: ArraySlice<UInt8>
    private(set) var isDone = false

    init(bytes: [UInt8], to target: Descriptor) {
        self.target = target
        rest = bytes[...]
        target.setNonBlocking()
        // A program may end without reading: the write then fails, and must not end this process.
        signal(SIGPIPE, SIG_IGN)
        write()
    }

    var descriptor: Int32 { target.number }

    /// Writes what fits now; closes the pipe after the last byte, or when nobody reads it.
    mutating func write() {
        while !rest.isEmpty && !isDone {
            let count = rest.withUnsafeBytes {
                Foundation.write(target.number, $0.baseAddress, $0.count)
            }
            if count < 0 && errno == EAGAIN { return }
            if count < 0 { rest = [] } else { rest = rest.dropFirst(count) }
        }
        isDone = true
        target.close()
    }
}
