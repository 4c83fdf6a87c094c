import Foundation
import Lessons

/// What a student hands in for one exercise: the text of one file.
public struct Submission: Sendable, Hashable {
    /// The file as the student knows it; diagnostics name it.
    public var path: String
    /// Its text.
    public var text: String

    /// The largest file that is taken, in bytes.
    public static let largest = 256 * 1024

    /// A submission that is in memory already.
    public init(path: String, text: String) {
        self.path = path
        self.text = text
    }

    /// Reads a submission. Only a regular file is taken, and no link is followed; a byte order mark and
    /// Windows line ends are forgiven.
    ///
    /// - Throws: ``SubmissionError`` with the reason in words.
    public init(reading path: String, shownAs shown: String? = nil) throws {
        let shown = shown ?? path
        try self.init(bytes: readRegularFile(path, shown), shownAs: shown)
    }

    /// Reads a submission below a folder that somebody else filled: no link is followed, in no part of the path.
    ///
    /// - Throws: ``SubmissionError`` with the reason in words.
    public init(reading path: String, below folder: String) throws {
        var descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { close(descriptor) }
        let names = path.split(separator: "/").map(String.init)
        for name in names.dropLast() {
            let next = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard next >= 0 else { throw SubmissionError("\(path) is not there") }
            close(descriptor)
            descriptor = next
        }
        let file = openat(descriptor, names.last ?? "", openFlags)
        try self.init(bytes: readRegularFile(file, path), shownAs: path)
    }

    /// A submission from the bytes of its file.
    ///
    /// - Throws: ``SubmissionError`` with the reason in words.
    public init(bytes: [UInt8], shownAs shown: String) throws {
        guard bytes.count <= Self.largest else {
            throw SubmissionError("\(shown) is larger than \(Self.largest / 1024) KiB")
        }
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw SubmissionError("\(shown) is not a text in UTF-8")
        }
        let body =
            text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        self.init(path: shown, text: body.replacing("\r\n", with: "\n"))
    }
}

/// Why a file is not taken.
public struct SubmissionError: Error, Sendable, Hashable {
    /// One sentence without a full stop.
    public let reason: String

    init(_ reason: String) { self.reason = reason }
}

/// No link is followed, and a pipe that nobody writes to holds nothing up.
private let openFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC

private func readRegularFile(_ path: String, _ shown: String) throws -> [UInt8] {
    try readRegularFile(open(path, openFlags), shown)
}

/// Looks at what was opened, and only then reads, so that nothing can be exchanged in between.
private func readRegularFile(_ descriptor: Int32, _ shown: String) throws -> [UInt8] {
    guard descriptor >= 0 else {
        throw SubmissionError(
            errno == ELOOP
                ? "\(shown) is a link; put the file itself there"
                : errno == ENOENT || errno == ENOTDIR
                    ? "\(shown) is not there"
                    : "\(shown) cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        throw SubmissionError("\(shown) is not a file")
    }
    let bytes = readBytes(descriptor, atMost: Submission.largest + 1)
    return bytes
}

private func readBytes(_ descriptor: Int32, atMost limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
        let room = limit - bytes.count
        let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = max(0, read(descriptor, buffer.baseAddress, room))
        }
        if chunk.isEmpty { break }
        bytes += chunk
    }
    return bytes
}
