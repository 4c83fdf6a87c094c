import Kindling
import Testing

struct StateDictTests {
    @Test func `a state that is loaded makes two networks equal`() throws {
        manualSeed(3)
        let (first, second) = (Perceptron(), Perceptron())
        let x = Tensor.rand(2, 4)
        #expect(!equal(first(x), second(x)))
        let keys = try second.loadStateDict(first.stateDict())
        #expect(equal(first(x), second(x)))
        #expect("\(keys)" == "<All keys matched successfully>")
    }

    @Test func `a state shares the network's memory until it is cloned`() {
        let net = Linear(1, 1)
        let state = net.stateDict()
        noGrad { _ = net.weight.fill_(7) }
        #expect(state["weight"]?.item() == 7.0)
    }

    @Test func `all that does not fit is told at once, in PyTorch's words`() {
        var state = Perceptron().stateDict()
        state["hidden.bias"] = nil
        state["extra"] = Tensor.zeros(1)
        state["output.weight"] = Tensor.zeros(3, 3)
        let error = #expect(throws: StateDictError.self) {
            try Perceptron().loadStateDict(state)
        }
        #expect(
            error?.description == """
                Error(s) in loading state_dict for Perceptron:
                \tMissing key(s) in state_dict: "hidden.bias". 
                \tUnexpected key(s) in state_dict: "extra". 
                \tsize mismatch for output.weight: copying a param with shape torch.Size([3, 3]) \
                from checkpoint, the shape in current model is torch.Size([2, 3]).
                """)
    }

    @Test func `without strictness the names that differ are returned`() throws {
        let state: StateDict = ["weight": Tensor.ones(1, 1), "other": Tensor.zeros(1)]
        let net = Linear(1, 1)
        let keys = try net.loadStateDict(state, strict: false)
        #expect(keys.missingKeys == ["bias"] && keys.unexpectedKeys == ["other"])
        #expect(net.weight.item() == 1.0)
    }

    @Test func `names keep their order when one is removed`() {
        var state: StateDict = ["a": Tensor(1), "b": Tensor(2), "c": Tensor(3)]
        state["a"] = nil
        state["d"] = Tensor(4)
        #expect(state.keys == ["b", "c", "d"] && state["c"]?.item() == 3)
        #expect("\(state)" == "OrderedDict([('b', tensor(2)), ('c', tensor(3)), ('d', tensor(4))])")
    }
}
