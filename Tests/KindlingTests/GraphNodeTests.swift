import Kindling
import Testing

struct GraphNodeTests {
    private let w = Tensor([2.0, 3.0], requiresGrad: true)
    private let x = Tensor([1.0, -1.0])

    @Test func `the graph of an expression can be walked from its last operation to its leaves`() {
        let graph = ((w * x).sum() + 1).graph
        var names: [String] = []
        var node = graph
        while let next = node {
            names.append(next.name)
            node = next.nextFunctions.first ?? nil
        }
        #expect(names == ["AddBackward0", "SumBackward0", "MulBackward0", "AccumulateGrad"])
    }

    @Test func `an input without history has no node`() {
        let inputs = (w * x).graph?.nextFunctions
        #expect(inputs?.map { $0?.name } == ["AccumulateGrad", nil])
        #expect(x.graph == nil)
    }

    @Test func `two ways to one tensor come to one node`() throws {
        let y = w * 2
        let inputs = try #require((y * y).graph).nextFunctions
        #expect(inputs.count == 2 && inputs[0] == inputs[1])
        #expect(Set([inputs[0], inputs[1], w.graph]).count == 2)
    }

    @Test func `a node tells the shape of what it made, and prints as PyTorch names it`() throws {
        let graph = try #require((w * x).graph)
        #expect(graph.shape == [2] && "\(graph)" == "<MulBackward0>")
    }
}
