import Foundation
import Synchronization

/// Held while a pipe is made and while a program is spawned: between a pipe's making and its mark
/// "close on exec" another thread's spawn would hand it to the wrong program, and its end would never come.
enum SpawnLock {
    static let shared = Mutex(())
}

extension Mutex where Value == Void {
    /// Runs the body with the lock held.
    func withLock<Result>(_ body: () throws -> Result) rethrows -> Result {
        try withLock { (_: inout Void) in try body() }
    }
}

/// A file descriptor that is closed once, at the latest with its last owner.
final class Descriptor: Sendable {
    private let value: Mutex<Int32>

    init(_ number: Int32) { value = Mutex(number) }
    deinit { close() }

    /// The number; -1 once closed.
    var number: Int32 { value.withLock { $0 } }

    func close() {
        value.withLock { number in
            if number >= 0 { _ = Foundation.close(number) }
            number = -1
        }
    }

    /// Makes reading and writing return at once.
    func setNonBlocking() {
        _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK)
    }
}

/// A pipe that no started program inherits by accident. Made under ``SpawnLock``.
struct Pipe: Sendable {
    let reading: Descriptor
    let writing: Descriptor

    init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw ProcessError(executable: "a pipe", reason: String(cString: strerror(errno)))
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reading = Descriptor(ends[0])
        writing = Descriptor(ends[1])
    }
}
