import Kindling
import Testing

struct ModuleTests {
    @Test func `stored modules and parameters register themselves in the order of declaration`() {
        let names = Perceptron().namedParameters().map(\.name)
        #expect(names == ["hidden.weight", "hidden.bias", "output.weight", "output.bias"])
    }

    @Test func `a parameter and a buffer are registered, a plain tensor is not`() {
        let net = Scaling()
        #expect(net.namedParameters().map(\.name) == ["w", "b"])
        #expect(net.namedBuffers().map(\.name) == ["count"])
        #expect(net.stateDict().keys == ["w", "b", "count"])
        #expect(net.constant.isParameter == false)
    }

    @Test func `a parameter requires grad and says what it is when it is printed`() {
        let weight = Parameter(Tensor([1.0, 2.0]))
        #expect(weight.requiresGrad && weight.isLeaf)
        #expect("\(weight)" == "Parameter containing:\ntensor([1., 2.], requires_grad=True)")
        #expect(
            "\(Parameter(Tensor(1.0), requiresGrad: false))" == "Parameter containing:\ntensor(1.)")
    }

    @Test func `a parameter shares the memory of the tensor it was made from`() {
        let data = Tensor.zeros(2)
        let parameter = Parameter(data)
        data.fill_(3)
        #expect(parameter.scalars() == [3.0, 3.0])
    }

    @Test func `modules come depth first with the module itself at the head`() {
        let net = Sequential(Perceptron(), Centered())
        let names = net.namedModules().map(\.name)
        #expect(names == ["", "0", "0.hidden", "0.center", "0.output", "1"])
        #expect(net.modules()[0] === net)
        #expect(net.namedChildren().map(\.name) == ["0", "1"])
    }

    @Test func `a shared layer is walked once, though the state has both of its names`() {
        let shared = Linear(2, 2)
        let net = Sequential(shared, shared)
        #expect(net.parameters().count == 2)
        #expect(net.modules().count == 2)
        #expect(net.stateDict().keys == ["0.weight", "0.bias", "1.weight", "1.bias"])
    }

    @Test func `a replaced layer takes the place of the old one`() {
        final class Model: Module { var fc = Linear(4, 10) }
        let model = Model()
        model.fc = Linear(4, 3)
        #expect(model.parameters().map(\.shape) == [[3, 4], [3]])
    }

    @Test func `lazy and inherited layers are registered too`() {
        class Base: Module { let first = Linear(1, 1) }
        final class Derived: Base { lazy var second = Linear(1, 1) }
        let net = Derived()
        _ = net.second
        #expect(net.namedChildren().map(\.name) == ["first", "second"])
    }

    @Test func `training mode is set for every module within`() {
        let net = Sequential(Perceptron(), Centered())
        #expect(net.modules().allSatisfy { $0.training })
        #expect(net.eval() === net)
        #expect(net.modules().allSatisfy { !$0.training })
        net[0].train()
        #expect(net.modules().map(\.training) == [false, true, true, true, true, false])
    }

    @Test func `apply comes to the innermost modules first`() {
        var names: [String] = []
        Sequential(Linear(1, 1), Sequential(Centered())).apply { names.append($0.typeName) }
        #expect(names == ["Linear", "Centered", "Sequential", "Sequential"])
    }

    @Test func `zeroGrad clears gradients, and freezing stops them`() throws {
        let net = Perceptron()
        net(Tensor.ones(1, 4)).sum().backward()
        #expect(net.parameters().allSatisfy { $0.grad != nil })
        net.zeroGrad()
        #expect(net.parameters().allSatisfy { $0.grad == nil })
        net.hidden.requiresGrad_(false)
        net(Tensor.ones(1, 4)).sum().backward()
        #expect(net.parameters().map { $0.grad != nil } == [false, false, true, true])
    }

    @Test func `what was registered by a call follows the stored properties`() {
        let net = Scaling()
        net.registerModule("extra", Linear(1, 1, bias: false))
        net.registerParameter("scale", Parameter(Tensor.ones(1)))
        #expect(net.namedParameters().map(\.name) == ["w", "b", "scale", "extra.weight"])
    }

    @Test func `a module without forward stops the program`() async {
        await #expect(processExitsWith: .failure) {
            _ = ModuleList()(Tensor.zeros(1))
        }
    }
}
