import Foundation
import Testing

@testable import Execution

/// Notes what is done.
private actor Log {
    private(set) var order: [Double] = []
    private(set) var most = 0
    private var now = 0

    func begin(_ urgency: Double) {
        order.append(urgency)
        now += 1
        most = max(most, now)
    }

    func end() { now -= 1 }
}

@Suite struct SlotsTests {
    @Test func `no more work is done at a time than there are places`() async {
        let slots = Slots(3)
        let log = Log()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    await slots.use {
                        await log.begin(0)
                        try? await Task.sleep(for: .milliseconds(5))
                        await log.end()
                    }
                }
            }
        }
        #expect(await log.most == 3)
    }

    @Test func `the most urgent work that waits goes first`() async {
        let slots = Slots(1)
        let log = Log()
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await slots.use { try? await Task.sleep(for: .milliseconds(300)) }
            }
            try? await Task.sleep(for: .milliseconds(50))
            for urgency in [1.0, 3, 2, .infinity] {
                group.addTask { await slots.use(urgency: urgency) { await log.begin(urgency) } }
            }
        }
        #expect(await log.order == [.infinity, 3, 2, 1])
    }

    @Test func `what took how long is known to the next build`() {
        let path = NSTemporaryDirectory() + "durations-\(UUID().uuidString).json"
        defer { unlink(path) }
        let durations = Durations(path: path)
        #expect(durations["a.md"] == .infinity)
        durations.note("a.md", 2)
        durations.note("a.md", 2.1)
        #expect(Durations(path: path)["a.md"] == 2)
    }
}
