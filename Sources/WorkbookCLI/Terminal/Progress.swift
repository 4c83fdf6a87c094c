import Execution
import Foundation
import Synchronization

/// A line that says how far the runs are: on a terminal it is rewritten in place, elsewhere it is silent.
final class Progress: Sendable {
    private struct State {
        var done = 0
        var running: [String] = []
    }

    private let console: Console
    private let total: Int
    private let state = Mutex(State())

    init(console: Console, total: Int) {
        self.console = console
        self.total = total
    }

    func start(_ page: String) {
        state.withLock { state in
            state.running.append(page)
            draw(state)
        }
    }

    func end(_ page: String) {
        state.withLock { state in
            state.running.removeAll { $0 == page }
            state.done += 1
            draw(state)
        }
    }

    /// Says what takes long, on a line that stays.
    @Sendable func tell(_ event: RunEvent) {
        state.withLock { state in
            finish()
            console.tell(event)
            if !state.running.isEmpty { draw(state) }
        }
    }

    /// Takes the line away.
    func finish() {
        if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }

    private var isShown: Bool { isatty(STDERR_FILENO) == 1 }

    private func draw(_ state: State) {
        guard isShown else { return }
        let names = state.running.prefix(2).map {
            $0.split(separator: "/").suffix(2).joined(separator: "/")
        }
        let line = "\(state.done) of \(total) pages, running \(names.joined(separator: ", "))"
        let shown = line.prefix(min(78, console.err.columns - 1))
        FileHandle.standardError.write(Data("\r\u{1B}[K\(shown)".utf8))
    }
}
