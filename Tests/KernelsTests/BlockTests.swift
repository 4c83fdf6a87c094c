import Testing

@testable import Kernels

@Suite struct BlockTests {
    @Test func `blocks begin at a cache line and are apart`() {
        for size in [1, 100, 1 << 16, 1 << 20] {
            let blocks = (0..<4).map { _ in Block.allocate(byteCount: size) }
            for (number, block) in blocks.enumerated() {
                #expect(Int(bitPattern: block) % Block.alignment == 0)
                block.initializeMemory(as: UInt8.self, repeating: UInt8(number), count: size)
            }
            for (number, block) in blocks.enumerated() {
                #expect(block.load(fromByteOffset: size - 1, as: UInt8.self) == UInt8(number))
                Block.release(block, byteCount: size)
            }
        }
    }

    @Test func `a large block that was given back is given out again`() {
        // A size that nothing else here asks for.
        let size = 1_234_560
        let first = Block.allocate(byteCount: size)
        Block.release(first, byteCount: size)
        let second = Block.allocate(byteCount: size)
        #expect(first == second)
        Block.release(second, byteCount: size)
    }

    @Test func `what is kept has a bound`() {
        let size = 48 << 20
        let blocks = (0..<8).map { _ in Block.allocate(byteCount: size) }
        for block in blocks { Block.release(block, byteCount: size) }
        // More was given back than is kept: the next eight cannot all be the old ones.
        let again = (0..<8).map { _ in Block.allocate(byteCount: size) }
        #expect(Set(again).count == 8)
        for block in again { Block.release(block, byteCount: size) }
    }
}
