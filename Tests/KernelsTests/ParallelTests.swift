import Foundation
import Synchronization
import Testing

@testable import Kernels

@Suite(.serialized) struct ParallelTests {
    @Test(arguments: [0, 1, 2, 7, 1000])
    func `every chunk is done once`(count: Int) {
        let counts = (0..<count).map { _ in Count() }
        for _ in 0..<50 {
            Workers.shared.run(count, width: 3) { counts[$0].value.add(1, ordering: .relaxed) }
        }
        #expect(counts.allSatisfy { $0.value.load(ordering: .relaxed) == 50 })
    }

    @Test func `a loop within a loop is done by the thread that meets it`() {
        let total = Count()
        Workers.shared.run(4, width: 2) { _ in
            Workers.shared.run(5, width: 2) { _ in total.value.add(1, ordering: .relaxed) }
        }
        #expect(total.value.load(ordering: .relaxed) == 20)
    }

    @Test func `loops of several threads at once do not disturb each other`() {
        let total = Count()
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            for _ in 0..<100 {
                Workers.shared.run(6, width: 2) { _ in total.value.add(1, ordering: .relaxed) }
            }
        }
        #expect(total.value.load(ordering: .relaxed) == 8 * 100 * 6)
    }

    @Test func `workers that sleep are woken`() {
        let total = Count()
        for _ in 0..<5 {
            Workers.shared.run(2, width: 2) { _ in total.value.add(1, ordering: .relaxed) }
            Thread.sleep(forTimeInterval: 0.02)
        }
        #expect(total.value.load(ordering: .relaxed) == 10)
    }

    @Test func `ranges cover everything once`() {
        let before = Parallel.threads
        defer { Parallel.threads = before }
        for threads in 1...5 {
            Parallel.threads = threads
            for count in [0, 1, 9, 10, 11, 100] {
                let counts = (0..<count).map { _ in Count() }
                Parallel.forRanges(count, least: 3) { range in
                    for place in range { counts[place].value.add(1, ordering: .relaxed) }
                }
                #expect(counts.allSatisfy { $0.value.load(ordering: .relaxed) == 1 })
            }
        }
    }
}

private final class Count: Sendable {
    let value = Atomic<Int>(0)
}
