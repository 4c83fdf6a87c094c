import Foundation
import Synchronization

/// A number of places for work at a time; who comes later waits, first come, first served.
final class Slots: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }
    private let state: Mutex<State>

    init(_ count: Int) {
        state = Mutex(State(free: max(count, 1)))
    }

    /// The number of cores that are there for this process.
    static var coreCount: Int { ProcessInfo.processInfo.activeProcessorCount }

    /// Does some work as soon as a place is free.
    func use<Result>(_ work: () async throws -> Result) async rethrows -> Result {
        await take()
        defer { giveBack() }
        return try await work()
    }

    private func take() async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if state.free > 0 {
                    state.free -= 1
                    return true
                }
                state.waiting.append(continuation)
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    private func giveBack() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            if state.waiting.isEmpty {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
