import Foundation
import Kindling
import Testing

struct SafetensorsTests {
    private let recorded = Bundle.module.bundleURL
        .appendingPathComponent("Golden/tensors.safetensors").path

    private func temporary(_ name: String) -> String {
        FileManager.default.temporaryDirectory
            .appendingPathComponent("\(UUID().uuidString)-\(name)").path
    }

    @Test func `a file that Python wrote is read with all of its kinds`() throws {
        let state = try load(recorded)
        #expect(
            Set(state.keys) == [
                "layer.weight", "layer.bias", "count", "half", "brain", "bytes", "flags", "empty",
            ])
        let weight = try #require(state["layer.weight"])
        #expect(weight.shape == [2, 3] && weight.scalars() == [0, 0.25, 0.5, 0.75, 1, 1.25])
        let bias = try #require(state["layer.bias"])
        #expect(bias.dtype == .float64 && bias.scalars() == [-1.5, 2])
        #expect(state["count"]?.item() == 7 && state["half"]?.scalars() == [0.5, -2])
        #expect(state["brain"]?.scalars() == [1.0, 3] && state["bytes"]?.scalars() == [0, 255])
        #expect(state["flags"]?.scalars() == [true, false] && state["empty"]?.shape == [0, 3])
    }

    @Test func `what is written is read back, and Python can be asked to read it too`() throws {
        let path =
            ProcessInfo.processInfo.environment["KINDLING_SAVED"] ?? temporary("kept.safetensors")
        let state = try load(recorded)
        try save(state, to: path)
        let again = try load(path)
        #expect(Set(again.keys) == Set(state.keys))
        for (name, tensor) in state {
            let copy = try #require(again[name])
            #expect(copy.dtype == tensor.dtype && equal(copy, tensor), "\(name)")
        }
    }

    @Test func `a view is saved as what it shows`() throws {
        let path = temporary("view.safetensors")
        let x = Tensor.arange(6.0).view([2, 3])
        try save(x.t(), to: path)
        #expect(try load(path)["tensor"]?.scalars() == [0.0, 3, 1, 4, 2, 5])
    }

    @Test func `a file that is not of the format is refused with its name`() throws {
        let path = temporary("text.safetensors")
        try Data("this is no file of tensors".utf8).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: FileProblem.self) { try load(path) }
        #expect(error?.description.contains("not a safetensors file") == true)
        #expect(throws: FileProblem.self) { try load("/no/such/file") }
    }

    @Test(
        arguments: [
            ("[4294967296, 4294967296, 4]", "[0, 4]", "there is no array with the sizes"),
            ("[-1]", "[4, 0]", "there is no array with the sizes"),
            ("[1]", "[-9223372036854775808, 4]", "does not lie within the file"),
            ("[1]", "[4, 8]", "does not lie within the file"),
        ])
    func `sizes and places that cannot be are refused`(
        shape: String, offsets: String, words: String
    ) throws {
        let header = #"{"x": {"dtype": "F32", "shape": \#(shape), "data_offsets": \#(offsets)}}"#
        let path = temporary("lying.safetensors")
        let length = Data([UInt8(header.utf8.count)] + Array(repeating: 0, count: 7))
        try (length + Data(header.utf8) + Data(count: 4)).write(to: URL(fileURLWithPath: path))
        let error = #expect(throws: FileProblem.self) { try load(path) }
        #expect(error?.sentence.contains(words) == true)
        #expect(error?.sentence.contains("tensor \"x\"") == true)
    }

    @Test func `an interrupted training that is loaded goes on bit by bit as if it had not been`()
        throws
    {
        let (netFile, optimiserFile) = (temporary("net"), temporary("optimiser"))
        let whole = Training(seed: 4)
        whole.run(5)
        try save(whole.net.stateDict(), to: netFile)
        try save(whole.optimiser.stateDict(), to: optimiserFile)
        whole.run(5)

        let resumed = Training(seed: 9)
        try resumed.net.loadStateDict(load(netFile))
        resumed.optimiser.loadStateDict(try load(optimiserFile))
        resumed.run(5)
        for (first, second) in zip(whole.net.parameters(), resumed.net.parameters()) {
            #expect(equal(first, second))
        }
    }
}

/// A small network in training.
private struct Training {
    let net: Sequential
    let optimiser: Adam
    private let x = Tensor.linspace(-1, 1, 20).view(10, 2)

    init(seed: Int) {
        manualSeed(seed)
        net = Sequential(Linear(2, 8), BatchNorm1d(8), Tanh(), Linear(8, 1))
        optimiser = Adam(net.parameters(), lr: 0.01, weightDecay: 0.001, amsgrad: true)
    }

    func run(_ steps: Int) {
        for _ in 0..<steps {
            optimiser.zeroGrad()
            F.mseLoss(net(x), x[0..., 0, .newAxis]).backward()
            optimiser.step()
        }
    }
}
