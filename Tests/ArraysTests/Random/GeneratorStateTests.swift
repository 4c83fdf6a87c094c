import Arrays
import Testing

struct GeneratorStateTests {
    private struct StateCase: Decodable {
        let seed: Int
        let draws: Int
        let state: String
        let uniform: String
        let normal: String
    }

    @Test func `a state has PyTorch's bytes`() throws {
        for example in try Golden<StateCase>.read("states.json") {
            let generator = Generator().manualSeed(example.seed)
            for _ in 0..<example.draws { _ = generator.stream.bits32() }
            for _ in 0..<(example.draws % 3) {
                _ = generator.stream.normal(mean: 0, standardDeviation: 1)
            }
            #expect(hexadecimal(generator.state) == example.state)
        }
    }

    @Test func `a generator shows its seed`() {
        #expect("\(Generator().manualSeed(23))" == "Generator(seed: 23)")
    }

    @Test func `PyTorch's states go on with its numbers`() throws {
        for example in try Golden<StateCase>.read("states.json") {
            let generator = Generator()
            generator.state = bytes(example.state)
            let uniform = (0..<3).map { _ in generator.stream.uniform(from: 0, to: 1) as Float }
            #expect(uniform.map { Double($0) } == numbers(example.uniform))
            let normal = (0..<3).map { _ in
                Float(generator.stream.normal(mean: 0, standardDeviation: 1))
            }
            #expect(normal.map { Double($0) } == numbers(example.normal))
        }
    }

    @Test func `a state that is set again repeats the numbers`() {
        let generator = Generator(seed: 9)
        _ = generator.stream.normal(mean: 0, standardDeviation: 1)
        let state = generator.state
        let first = (0..<5).map { _ in generator.stream.bits64() }
        generator.state = state
        #expect((0..<5).map { _ in generator.stream.bits64() } == first)
        #expect(generator.initialSeed == 9)
    }

    private func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private func bytes(_ text: String) -> [UInt8] {
        let digits = text.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count, by: 2).map {
            UInt8(digits[$0] << 4 | digits[$0 + 1])
        }
    }

    private func numbers(_ text: String) -> [Double] {
        text.split(separator: " ").compactMap { Double($0) }
    }
}
