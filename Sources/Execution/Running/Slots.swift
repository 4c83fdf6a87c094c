import Foundation
import Synchronization

/// A number of places for work at a time; who comes later waits, the most urgent in front.
final class Slots: Sendable {
    private struct State {
        var free: Int
        var waiting: [(urgency: Double, continuation: CheckedContinuation<Void, Never>)] = []

        /// Takes out the most urgent of those who wait, of equals the first.
        mutating func next() -> CheckedContinuation<Void, Never>? {
            let highest = waiting.lazy.map(\.urgency).max()
            return waiting.firstIndex { $0.urgency == highest }
                .map { waiting.remove(at: $0).continuation }
        }
    }
    private let state: Mutex<State>

    init(_ count: Int) {
        state = Mutex(State(free: max(count, 1)))
    }

    /// The number of cores that are there for this process.
    static var coreCount: Int { ProcessInfo.processInfo.activeProcessorCount }

    /// Does some work as soon as a place is free.
    func use<Result>(
        urgency: Double = 0, _ work: () async throws -> Result
    ) async rethrows -> Result {
        await take(urgency)
        defer { giveBack() }
        return try await work()
    }

    private func take(_ urgency: Double) async {
        await withCheckedContinuation { continuation in
            let isFree = state.withLock { state in
                if state.free > 0 {
                    state.free -= 1
                    return true
                }
                state.waiting.append((urgency, continuation))
                return false
            }
            if isFree { continuation.resume() }
        }
    }

    private func giveBack() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            let next = state.next()
            if next == nil { state.free += 1 }
            return next
        }
        next?.resume()
    }
}
