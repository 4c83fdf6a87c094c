import Kindling
import Testing

struct ForwardHooksTests {
    @Test func `a hook sees input and output of a call until it is removed`() {
        let net = Linear(3, 2)
        var shapes: [Shape] = []
        let handle = net.registerForwardHook { _, input, output in
            shapes += [input.shape, output.shape]
            return nil
        }
        _ = net(Tensor.zeros(5, 3))
        _ = net.forward(Tensor.zeros(5, 3))
        #expect(shapes == [[5, 3], [5, 2]])
        handle.remove()
        _ = net(Tensor.zeros(1, 3))
        #expect(shapes.count == 2)
    }

    @Test func `what a hook returns takes the place of input or output`() {
        let net = Identity()
        net.registerForwardPreHook { _, input in input + 1 }
        net.registerForwardHook { _, _, output in output * 10 }
        #expect(net(Tensor([1.0, 2.0])).scalars() == [20.0, 30.0])
    }
}
