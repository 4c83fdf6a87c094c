import Kindling
import Testing

struct ContainerTests {
    @Test func `a sequential applies its modules in order, and an empty one changes nothing`() {
        manualSeed(1)
        let (first, second) = (Linear(3, 4), Linear(4, 2))
        let x = Tensor.rand(5, 3)
        #expect(equal(Sequential(first, second)(x), second(first(x))))
        #expect(equal(Sequential()(x), x))
    }

    @Test func `modules are reached by number, from the end and by range`() {
        let net = Sequential(Linear(1, 2), Identity(), Linear(2, 3))
        #expect(net.count == 3 && net[0] === net.children()[0] && net[-1] === net[2])
        #expect(net[1...].count == 2 && net[..<(-1)].count == 2)
        #expect(net[1...].stateDict().keys == ["2.weight", "2.bias"])
        net[-1] = Linear(2, 7)
        #expect(net(Tensor.zeros(1, 1)).shape == [1, 7])
    }

    @Test func `the body of a trained network takes a new head`() {
        let trained = Sequential(Linear(4, 8), Identity(), Linear(8, 1000))
        let net = Sequential(Array(trained.children().dropLast()) + [Flatten(), Linear(8, 5)])
        #expect(net(Tensor.zeros(2, 4)).shape == [2, 5])
        #expect((net[0] as? Linear)?.weight === (trained[0] as? Linear)?.weight)
    }

    @Test func `names of one's own are those of the parameters`() {
        let net = Sequential(named: ["hidden": Linear(1, 1), "output": Linear(1, 1, bias: false)])
        #expect(net.stateDict().keys == ["hidden.weight", "hidden.bias", "output.weight"])
    }

    @Test func `a list registers its modules and can be extended`() {
        let list = ModuleList([Linear(784, 256), Identity()])
        list.append(Linear(256, 10))
        #expect(list.count == 3 && list[-1] === list[2])
        #expect(list.parameters().count == 4)
        list.insert(0, Flatten())
        #expect(list.map(\.typeName) == ["Flatten", "Linear", "Identity", "Linear"])
        #expect(list[1..<3].count == 2)
    }

    @Test func `a dictionary gives its modules by key and by name`() {
        let net: ModuleDict = ["linear": Linear(784, 256), "act": Identity()]
        net["output"] = Linear(256, 10)
        #expect(net.keys() == ["linear", "act", "output"])
        #expect(net["linear"] === net.linear && net.output === net["output"])
        #expect(net.namedParameters().map(\.name).first == "linear.weight")
        net.pop("act")
        #expect(net.count == 2)
    }
}
