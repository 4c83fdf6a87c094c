import Foundation

/// One running program, watched by the thread that started it.
struct ChildProcess {
    private let command: ProcessCommand
    private let canceller: Canceller
    private let process: pid_t
    private let started = ContinuousClock.now
    private var feed: Feed?
    /// Standard output, standard error and, where there is one, the channel.
    private var collectors: [Collector]

    /// Runs a program to its end and kills what is left of its session.
    static func run(_ command: ProcessCommand, until canceller: Canceller) throws -> ProcessResult {
        var child = try ChildProcess(command, canceller)
        return child.watch()
    }

    private init(_ command: ProcessCommand, _ canceller: Canceller) throws {
        self.command = command
        self.canceller = canceller
        let pipes: [Pipe]
        (process, pipes) = try SpawnLock.shared.withLock {
            let pipes = try (0..<(command.hasChannel ? 4 : 3)).map { _ in try Pipe() }
            let theirs = [pipes[0].reading] + pipes.dropFirst().map(\.writing)
            let spawn = Spawn(descriptors: theirs.map(\.number), command: command)
            let process = try spawn.start()
            for end in theirs { end.close() }
            return (process, pipes)
        }
        LiveSessions.shared.insert(process)
        feed = Feed(bytes: command.input, to: pipes[0].writing)
        collectors = pipes.dropFirst().map {
            Collector($0.reading, limit: command.limits.outputBytes)
        }
    }

    private mutating func watch() -> ProcessResult {
        let stopped = pump()
        let status = reap()
        for index in collectors.indices { collectors[index].read() }
        return ProcessResult(
            ending: stopped ?? ProcessResult.Ending(waitStatus: status),
            output: collectors[0].bytes, errors: collectors[1].bytes,
            channel: collectors.count > 2 ? collectors[2].bytes : [],
            seconds: (ContinuousClock.now - started) / .seconds(1))
    }

    /// Moves bytes until the program has ended; the ending is `nil` unless it has to be stopped.
    private mutating func pump() -> ProcessResult.Ending? {
        while !hasEnded {
            let left = command.limits.seconds - (ContinuousClock.now - started) / .seconds(1)
            if left <= 0 { return .timedOut }
            // The end of its pipes tells that it ended, unless a grandchild holds them or it
            // closed them itself: then a short wait finds out.
            let isQuiet = collectors.allSatisfy(\.isAtEnd)
            if wait(milliseconds: min(isQuiet ? 1 : 50, Int32(left * 1000) + 1)) {
                return .cancelled
            }
            feed?.write()
            for index in collectors.indices { collectors[index].read() }
            if collectors.contains(where: \.isOverLimit) { return .tooMuchOutput }
        }
        return nil
    }

    /// Waits for something to read or write; true once cancelled.
    private func wait(milliseconds: Int32) -> Bool {
        var polls = [pollfd(fd: canceller.descriptor, events: Int16(POLLIN), revents: 0)]
        for collector in collectors where !collector.isAtEnd {
            polls.append(pollfd(fd: collector.descriptor, events: Int16(POLLIN), revents: 0))
        }
        if let feed, !feed.isDone {
            polls.append(pollfd(fd: feed.descriptor, events: Int16(POLLOUT), revents: 0))
        }
        poll(&polls, nfds_t(polls.count), milliseconds)
        return polls[0].revents != 0
    }

    /// Whether the program has ended; it stays a zombie, so that its session's number is not reused.
    private var hasEnded: Bool {
        var info = siginfo_t()
        let options = WEXITED | WNOHANG | WNOWAIT
        guard waitid(P_PID, id_t(process), &info, options) == 0 else { return true }
        return info.si_signo == SIGCHLD
    }

    /// Kills the session and hands back how its leader ended.
    private func reap() -> Int32 {
        LiveSessions.shared.end(process)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        return status
    }
}

extension ProcessResult.Ending {
    /// Reads the status of `waitpid`, whose macros Swift does not import.
    fileprivate init(waitStatus status: Int32) {
        let signal = Int(status & 0x7f)
        self = signal == 0 ? .exited(Int(status >> 8 & 0xff)) : .signalled(signal)
    }
}
