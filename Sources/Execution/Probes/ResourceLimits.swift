/// Hard limits that the system holds a program to, set before the program starts.
public struct ResourceLimits: Sendable, Hashable {
    /// Processor time in seconds.
    public var cpuSeconds: Int
    /// Address space in mebibytes.
    public var megabytes: Int
    /// The largest file it may write, in mebibytes.
    public var fileMegabytes: Int
    /// How many files it may have open.
    public var openFiles: Int
    /// How many processes and threads its user may have; `nil` for no limit.
    public var processes: Int?

    /// Limits; the defaults are those of a probe program.
    public init(
        cpuSeconds: Int = 5, megabytes: Int = 1024, fileMegabytes: Int = 1, openFiles: Int = 64,
        processes: Int? = nil
    ) {
        self.cpuSeconds = cpuSeconds
        self.megabytes = megabytes
        self.fileMegabytes = fileMegabytes
        self.openFiles = openFiles
        self.processes = processes
    }

    /// The command that sets the limits and then becomes the given one. The shell is the launcher, because
    /// a process cannot set limits between its own fork and exec in Swift. A limit that the system does not
    /// know (address space on macOS) is left out.
    func applied(to command: ProcessCommand) -> ProcessCommand {
        var limited = command
        limited.executable = "/bin/sh"
        limited.arguments = ["-c", script, command.executable] + command.arguments
        return limited
    }

    /// `ulimit -f` counts in blocks of 512 bytes. The processor's soft limit comes a second before the hard
    /// one, so that a signal of its own tells which limit it was; a hard limit below the soft one is refused.
    private var script: String {
        """
        ulimit -c 0; ulimit -S -t \(cpuSeconds); ulimit -H -t \(cpuSeconds + 1); \
        ulimit -f \(fileMegabytes * 2048); ulimit -n \(openFiles); \
        ulimit -v \(megabytes * 1024) 2>/dev/null; \(processScript)exec "$0" "$@"
        """
    }

    /// Shells do not agree on the letter.
    private var processScript: String {
        processes.map { "ulimit -u \($0) 2>/dev/null || ulimit -p \($0); " } ?? ""
    }
}
