import Lessons

/// An ending that should not be, in words.
struct EndingWords {
    let line: Int?
    let message: String
    let advice: String

    /// `nil` for a program that did not compile: the compiler has its own words.
    init?(_ ending: Transcript.Ending, snippetStarted: Bool) {
        switch ending {
        case .didNotCompile: return nil
        case .finished:
            line = nil
            message =
                snippetStarted
                ? "The program ended inside this snippet."
                : "The program ended before it came to this snippet."
            advice = "Look for a call of `exit` in it or above it."
        case .exited(let code, let line):
            self.line = line
            message = "The program ended by itself here, with exit code \(code)."
            advice = "Take the call of `exit` away: a page's program runs to its end."
        case .trapped(let text, let line):
            self.line = line
            message = "The program stops here: \(text)"
            advice = "Mend this line; if it is meant to stop, write `trap` after `swift`."
        case .timedOut(let seconds, let line):
            self.line = line
            message = "The program was still running here after \(Self.words(seconds))."
            advice = "Make it end sooner, or give it more time with `timeout=` after `swift`."
        case .tooMuchOutput(let limit, let line):
            self.line = line
            message = "The program was stopped here, because it printed more than \(limit) bytes."
            advice = "Look for a loop that never ends, or print less."
        }
    }

    private static func words(_ seconds: Double) -> String {
        let whole = Int(exactly: seconds).map(String.init) ?? "\(seconds)"
        return whole == "1" ? "1 second" : "\(whole) seconds"
    }
}
