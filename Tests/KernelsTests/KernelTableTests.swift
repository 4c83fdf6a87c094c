import Foundation
import Testing

@testable import Kernels

@Suite struct KernelTableTests {
    @Test(arguments: [0, 1, 2])
    func `a variable asks for narrower vectors than the processor has`(_ level: Int) async {
        await #expect(processExitsWith: .success) { [level] in
            setenv("KINDLING_VECTORS", "\(level)", 1)
            let expected = KernelTable.usable[min(level, KernelTable.usable.count - 1)]
            try #require(KernelTable.best.laneCount == expected.laneCount)
        }
    }

    @Test func `without it the widest are used`() async {
        await #expect(processExitsWith: .success) {
            unsetenv("KINDLING_VECTORS")
            try #require(KernelTable.best.laneCount == KernelTable.usable.map(\.laneCount).max())
        }
    }

    @Test func `a variable sets the number of threads`() async {
        await #expect(processExitsWith: .success) {
            setenv("KINDLING_NUM_THREADS", "3", 1)
            try #require(Parallel.threads == 3)
        }
    }
}
