import Foundation

/// What the Swift runtime tells of a program that a signal ended.
struct Crash: Sendable, Hashable {
    /// The message, as in `Fatal error: Index out of range`.
    var message: String
    /// The line of the program in which it happened, or which called what failed.
    var line: Int?

    /// The value of `SWIFT_BACKTRACE` that asks the runtime for a report: in a file, or among what the
    /// program writes to standard error.
    static func setting(report: String = "stderr") -> String {
        "enable=yes,color=no,interactive=no,threads=crashed,images=none,registers=none,limit=64,"
            + "top=16,sanitize=no,cache=no,timeout=10s,output-to=\(report)"
    }

    /// - Parameters:
    ///   - errors: what the program wrote to standard error.
    ///   - report: the runtime's report; empty where it made none.
    ///   - signal: the signal's number.
    ///   - path: the program's file, as the compiler knows it.
    init(errors: String, report: String, signal: Int, path: String) {
        let said = Self.lastMessage(in: errors, path: path)
        message =
            said?.text ?? Self.failedCast(in: errors) ?? Self.failure(in: report)
            ?? Self.sentence(in: errors, signal: signal) ?? Self.name(of: signal)
        line = Self.line(in: report, path: path) ?? said?.line
    }

    /// What was written before the runtime's report and its complaints about threads that it cannot halt, or
    /// before the addresses that it prints without a report.
    private static func beforeReport(_ errors: String) -> Substring {
        let starts = ["\n*** Signal ", "\nCurrent stack trace:\n", "\nswift-runtime: "]
        return errors.prefix(upTo: starts.compactMap { errors.range(of: $0)?.lowerBound }.min())
    }

    /// The last `file:line: Fatal error: text` before the note that a report is being made.
    private static func lastMessage(
        in errors: String, path: String
    ) -> (text: String, line: Int?)? {
        let told = beforeReport(errors)
        let kinds = ["Fatal error", "Precondition failed", "Assertion failed"]
        let starts = kinds.compactMap { told.range(of: ": \($0)", options: .backwards) }
        guard let start = starts.max(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
        let place = told[..<start.lowerBound].split(separator: "\n").last ?? ""
        let words = place.split(separator: ":")
        let file = path.split(separator: "/").last ?? ""
        let isHere = words.count == 2 && words[0].hasSuffix("/\(file)")
        let text = told[start.lowerBound...].dropFirst(2)
        return (
            text.trimmingCharacters(in: .newlines), isHere ? words.last.flatMap { Int($0) } : nil
        )
    }

    /// The sentence of a library that aborts the program, as `Kindling: …`, without the library's name.
    private static func sentence(in errors: String, signal: Int) -> String? {
        let told = beforeReport(errors)
        guard signal == Int(SIGABRT), let last = told.split(separator: "\n").last,
            let match = last.wholeMatch(of: #/[A-Z]\w*: (.+)/#)
        else { return nil }
        return String(match.1)
    }

    /// `Could not cast value of type …`, without the addresses of the types.
    private static func failedCast(in errors: String) -> String? {
        let line = errors.split(separator: "\n").last { $0.hasPrefix("Could not cast") }
        return line.map { String($0.replacing(#/ \(0x[0-9a-f]+\)/#, with: "")) }
    }

    /// `Swift runtime failure: arithmetic overflow` in the report's first frame: the one kind of fatal
    /// error that the runtime does not tell as such.
    private static func failure(in report: String) -> String? {
        guard let line = report.split(separator: "\n").first(where: { $0.hasPrefix("  0 ") }),
            let start = line.range(of: "Swift runtime failure: ")
        else { return nil }
        let reason = line[start.upperBound...]
        return "Fatal error: " + reason.prefix(upTo: reason.range(of: " in ")?.lowerBound)
    }

    private static func name(of signal: Int) -> String {
        switch Int32(signal) {
        case SIGSEGV, SIGBUS:
            "bad memory access; most often a function that calls itself without an end"
        case SIGFPE: "arithmetic error"
        case SIGABRT: "the program aborted itself"
        case SIGKILL: "killed, most often because memory ran out"
        default: "signal \(signal) ended the program"
        }
    }

    /// The line in the topmost frame that lies in the program.
    private static func line(in report: String, path: String) -> Int? {
        for frame in report.split(separator: "\n") {
            let places = [" at \(path):", "/\(path):"]
            guard let place = places.compactMap({ frame.range(of: $0) }).first else { continue }
            return frame[place.upperBound...].split(separator: ":").first.flatMap { Int($0) }
        }
        return nil
    }
}

extension StringProtocol {
    /// What stands before an index; everything where there is none.
    fileprivate func prefix(upTo end: Index?) -> SubSequence {
        self[..<(end ?? endIndex)]
    }
}
