import Foundation
import Kindling
import Testing

@testable import TrainResNet

@Suite struct TrainerTests {
    private let shapes = ShapeSplit(Datasets.colorShapes(count: 80))

    /// Two epochs on few shapes: the lines, the accuracy, and the weights of the best epoch.
    private func run(seed: Int = 1) throws -> (lines: [String], tested: Double, best: StateDict) {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("\(UUID().uuidString).safetensors").path
        defer { try? FileManager.default.removeItem(atPath: file) }
        var lines: [String] = []
        let tested = try Trainer(shapes, seed: seed, weights: file)
            .train(epochs: 2) { lines.append($0.replacing(file, with: "FILE")) }
        return (lines, tested, try load(file))
    }

    @Test func `the same seed gives the same lines, another seed others`() throws {
        let (first, again, other) = (try run(), try run(), try run(seed: 2))
        #expect(first.lines == again.lines)
        #expect(first.lines[1] != other.lines[1])
    }

    @Test func `there is a line for the shapes, for each epoch and for the test`() throws {
        let lines = try run().lines
        #expect(lines.count == 4)
        #expect(lines[0] == "shapes: 64 to learn from, 8 to validate, 8 to test")
        #expect(lines[1].hasSuffix(", the best so far"))
        #expect(lines[3].hasSuffix("weights in FILE"))
    }

    @Test func `the file has the weights that were tested`() throws {
        let (_, tested, best) = try run()
        let net = SmallResNet()
        try net.loadStateDict(best)
        net.eval()
        let guesses = noGrad { net(shapes.test.inputs).argmax(dim: 1) }
        #expect((guesses .== shapes.test.targets).double().mean().item() == tested)
    }
}
