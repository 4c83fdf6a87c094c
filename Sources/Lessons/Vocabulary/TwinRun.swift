/// What the PyTorch twin of a snippet did.
public struct TwinRun: Sendable, Hashable {
    /// What it printed.
    public var output: String
    /// How it ended.
    public var ending: Ending

    /// A run.
    public init(output: String, ending: Ending = .finished) {
        self.output = output
        self.ending = ending
    }

    /// How a twin ended.
    public enum Ending: Sendable, Hashable {
        /// It ran to its end.
        case finished
        /// It raised an exception, `RuntimeError: …`, at a line of the page where one is known.
        case raised(String, line: Int?)
        /// It was stopped after so many seconds.
        case timedOut(seconds: Double)
    }

    /// What a terminal would show last: what was printed, and the exception that nobody caught.
    public var printed: String {
        if case .raised(let text, _) = ending { output + text + "\n" } else { output }
    }
}
