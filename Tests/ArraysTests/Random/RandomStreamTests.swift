import Arrays
import Testing

struct RandomStreamTests {
    @Test func `every draw gives PyTorch's numbers`() throws {
        let cases = try Golden<RandomCase>.read("random.json")
        #expect(cases.count >= 150)
        for example in cases {
            var stream = RandomStream(seed: example.seedBits)
            for step in example.steps {
                let drawn = try step.drawn(&stream)
                #expect(try step.agrees(with: drawn), "\(example.name): \(step)")
            }
        }
    }

    @Test func `the first numbers of a seed are those of every mt19937`() {
        var stream = RandomStream(seed: 5489)
        #expect(stream.bits32() == 3_499_211_612)
        for _ in 2..<10_000 { _ = stream.bits32() }
        #expect(stream.bits32() == 4_123_659_995)
    }

    @Test func `a permutation holds every number once`() {
        var stream = RandomStream(seed: 1)
        #expect(stream.permutation(1000).sorted() == (0..<1000).map(Int64.init))
        #expect(stream.permutation(0).isEmpty)
    }

    @Test func `filling follows the memory of a transposed array`() {
        var (stream, same) = (RandomStream(seed: 3), RandomStream(seed: 3))
        let rows = NDArray(uninitialized: [3, 4], .float32)
        rows.fillUniform(from: 0, to: 1, &stream)
        let columns = NDArray(
            uninitialized: Layout(sizes: [4, 3], strides: [1, 4]), .float32)
        columns.fillUniform(from: 0, to: 1, &same)
        for place in 0..<12 { #expect(rows.pointer()[place] as Float == columns.pointer()[place]) }
    }
}

/// A seed and the draws that follow it.
struct RandomCase: Decodable {
    let name: String
    let seed: Int64
    let steps: [RandomStep]

    var seedBits: UInt64 { UInt64(bitPattern: seed) }
}
