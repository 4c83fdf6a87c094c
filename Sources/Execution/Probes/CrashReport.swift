import Lessons

/// Reads what Swift's runtime wrote to standard error when a program stopped.
///
/// The text may hold anything that the program wrote before; it is only shown, never believed.
struct CrashReport: Hashable {
    /// Why it stopped, in the runtime's words.
    let message: String
    /// The line of the file at which it stopped: of the first frame in that file.
    let line: Int?

    /// Settings of the runtime's backtrace that `init` reads, as `SWIFT_BACKTRACE`.
    static let environment = [
        "SWIFT_BACKTRACE": [
            "enable=yes", "color=no", "threads=crashed", "images=none", "registers=none",
            "interactive=no", "symbolicate=full", "limit=32", "top=4", "timeout=10s",
        ].joined(separator: ",")
    ]

    init(errorText: String, signal: Int, file: String) {
        let lines = errorText.split(whereSeparator: \.isNewline)
        line = lines.lazy.compactMap { Self.line(of: file, inFrame: $0) }.first
        message =
            lines.last { $0.contains("Fatal error") }.map(Self.fatalError)
            ?? lines.lazy.compactMap(Self.runtimeFailure).first
            ?? Self.words(forSignal: signal)
    }

    /// Whether it stopped because it got no more memory.
    var isOutOfMemory: Bool {
        message.hasPrefix("Fatal error: failed to allocate")
            || message.contains("Cannot allocate memory")
    }

    /// `Fatal error: …` without the standard library's own file and line before it.
    private static func fatalError(_ line: Substring) -> String {
        line.firstRange(of: "Fatal error").map { String(line[$0.lowerBound...]) } ?? String(line)
    }

    /// `*** Swift runtime failure: arithmetic overflow ***`
    private static func runtimeFailure(_ line: Substring) -> String? {
        guard let match = line.firstMatch(of: /^\*\*\* Swift runtime failure: (.+) \*\*\*$/) else {
            return nil
        }
        return "Fatal error: \(match.1)"
    }

    /// `1 [ra] 0x… f(_:) + 94 in program at /folder/file.swift:1:43`
    private static func line(of file: String, inFrame frame: Substring) -> Int? {
        guard let place = frame.firstRange(of: " at \(file):") else { return nil }
        let digits = frame[place.upperBound...].prefix { $0.isNumber }
        return Int(digits).flatMap { $0 > 0 ? $0 : nil }
    }

    private static func words(forSignal signal: Int) -> String {
        switch signal {
        case 11, 7, 10:
            "bad memory access; most often a function that calls itself without an end"
        case 4, 5: "the program stopped itself"
        case 6: "the program aborted itself"
        case 8: "arithmetic error"
        default: "signal \(signal) ended the program"
        }
    }
}
