/// A program to start, what it is given, and how far it may go.
public struct ProcessCommand: Sendable, Hashable {
    /// The path of the program.
    public var executable: String
    /// Its arguments, without its own name.
    public var arguments: [String]
    /// Its whole environment; nothing is inherited.
    public var environment: [String: String]
    /// The folder it starts in; `nil` for the one of this process.
    public var directory: String?
    /// What it reads on standard input.
    public var input: [UInt8]
    /// Whether it gets one more pipe to write to, as file descriptor 3.
    public var hasChannel: Bool
    /// How far it may go.
    public var limits: ProcessLimits

    /// A command.
    public init(
        _ executable: String, _ arguments: [String] = [], environment: [String: String] = [:],
        directory: String? = nil, input: [UInt8] = [], hasChannel: Bool = false,
        limits: ProcessLimits = .init()
    ) {
        self.executable = executable
        self.arguments = arguments
        self.environment = environment
        self.directory = directory
        self.input = input
        self.hasChannel = hasChannel
        self.limits = limits
    }
}

/// How far a program may go before it is stopped.
public struct ProcessLimits: Sendable, Hashable {
    /// The wall-clock time, in seconds.
    public var seconds: Double
    /// The most bytes kept from each of its pipes; one more and it is stopped.
    public var outputBytes: Int

    /// Limits; a minute and a mebibyte unless told otherwise.
    public init(seconds: Double = 60, outputBytes: Int = 1 << 20) {
        self.seconds = seconds
        self.outputBytes = outputBytes
    }
}

/// What became of a program that was started.
public struct ProcessResult: Sendable, Hashable {
    /// How a program ended.
    public enum Ending: Sendable, Hashable {
        /// It ended by itself with this code.
        case exited(Int)
        /// A signal ended it, as a trap does.
        case signalled(Int)
        /// It was stopped at its time limit.
        case timedOut
        /// It was stopped because one of its pipes carried more than allowed.
        case tooMuchOutput
        /// It was stopped because the task that waited for it was cancelled.
        case cancelled
    }

    /// How it ended.
    public var ending: Ending
    /// What it wrote to standard output, up to the limit.
    public var output: [UInt8]
    /// What it wrote to standard error, up to the limit.
    public var errors: [UInt8]
    /// What it wrote to file descriptor 3, up to the limit.
    public var channel: [UInt8]
    /// How long it ran, in seconds.
    public var seconds: Double

    /// Whether it ended by itself with code 0.
    public var succeeded: Bool { ending == .exited(0) }
    /// Standard output as text; bytes that are not UTF-8 become U+FFFD.
    public var outputText: String { String(decoding: output, as: UTF8.self) }
    /// Standard error as text; bytes that are not UTF-8 become U+FFFD.
    public var errorText: String { String(decoding: errors, as: UTF8.self) }
}
