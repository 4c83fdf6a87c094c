import Foundation
import Kindling
import Testing

/// The mistakes of learners: the program stops, and says what PyTorch's error says.
struct GoldenFailureTests {
    static let cases: [GoldenCase] = ["failures", "refusals"]
        .flatMap { (try? GoldenFamily(name: $0).cases()) ?? [] }
        .filter { $0.error != nil }

    static let ids = cases.filter { GoldenOperations.all.table[$0.op] != nil }.map(\.id)

    @Test("the program stops with PyTorch's sentence", arguments: ids)
    func sentence(_ id: String) async throws {
        let expected = try #require(Self.cases.first { $0.id == id }?.error)
        let ended = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) { [id] in
            try Self.run(id)
        }
        let text = String(decoding: try #require(ended).standardErrorContent, as: UTF8.self)
        let said = text.split(separator: "\n").filter { $0.hasPrefix("Kindling: ") }
        #expect(said == ["Kindling: \(Self.reworded[id] ?? expected)"], "\(id)")
    }

    private static func run(_ id: String) throws {
        let recorded = try #require(cases.first { $0.id == id })
        let operation = try #require(GoldenOperations.all.table[recorded.op])
        let tensors = recorded.inputs.map { $0.makeView(of: $0.makeBase()) }
        _ = operation(GoldenCall(recorded: recorded, tensors: tensors))
    }

    private static let unknownDevice =
        "Expected one of cpu, cuda device type at start of device string: gpu"

    /// Where Kindling says more than the PyTorch of the recording, or keeps the well-known words
    /// of the versions before it.
    private static let reworded = [
        // PyTorch counts an ellipsis as one dimension.
        #"getitem(index=["...", 2]) float32[4,3,2,2]"#:
            "index 2 is out of bounds for dimension 3 with size 2",
        // PyTorch prints the tensor, or asks for a report, or names devices of other makers.
        #"meshgrid(indexing="ij") float32[2,2] float32[2]"#:
            "torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got: a tensor of "
            + "shape [2, 2]",
        "bernoulli(seed=0) float32[2]":
            "Expected p_in >= 0 && p_in <= 1 to be true, but got false.",
        #"to.device(device="gpu") float32[2]"#: unknownDevice,
        #"ones.device(shape=[2], device="gpu")"#: unknownDevice,
        "mm float32[3,4] float32[5,4]": "mat1 and mat2 shapes cannot be multiplied (3x4 and 5x4)",
        "matmul float32[3,4] float32[5,4]":
            "mat1 and mat2 shapes cannot be multiplied (3x4 and 5x4)",
        // There is no anomaly detection to hint at; the operation has the name that `gradFn` gives.
        "changed before backward float32[3]":
            "one of the variables needed for gradient computation has been modified by an inplace "
            + "operation: [torch.FloatTensor [3]], which is output 0 of ExpBackward0, is at "
            + "version 1; expected version 0 instead.",
        "F.linear float32[2,4] float32[4,3] float32[4]":
            "mat1 and mat2 shapes cannot be multiplied (2x4 and 3x4)",
        "mm float32[3] float32[3,2]": "self must be a matrix",
        "mm float32[3,2] float32[2]": "mat2 must be a matrix",
        "zeros(shape=[2, -1])": "Trying to create tensor with negative dimension -1: [2, -1]",
        "argmax float32[0]": "argmax(): Expected reduction dim to be specified for "
            + "input.numel() == 0. Specify the reduction dim with the 'dim' argument.",
    ]
}
