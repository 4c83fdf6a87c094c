import Kindling
import Testing

struct HookTests {
    private let x = Tensor([1.0, 2.0], requiresGrad: true)

    @Test func `a hook sees the gradient and can replace it, until it is removed`() {
        var seen: [NestedList] = []
        let handle = x.registerHook {
            seen.append($0.tolist())
            return $0 * 10
        }
        (x * 3).sum().backward()
        #expect(seen == [[3.0, 3.0]])
        #expect(x.grad?.tolist() == [30.0, 30.0])
        handle.remove()
        x.grad = nil
        (x * 3).sum().backward()
        #expect(seen.count == 1 && x.grad?.tolist() == [3.0, 3.0])
    }

    @Test func `a hook on a result changes all that comes before it`() {
        let y = x * 2
        y.registerHook { $0 * 5 }
        y.retainGrad()
        y.sum().backward()
        #expect(y.grad?.tolist() == [5.0, 5.0])
        #expect(x.grad?.tolist() == [10.0, 10.0])
    }

    @Test func `a hook is called once, with the sum of what came along all ways`() {
        let y = x * 2
        var calls = 0
        y.registerHook { _ in
            calls += 1
            return nil
        }
        (y + y * 3).sum().backward()
        #expect(calls == 1)
        #expect(x.grad?.tolist() == [8.0, 8.0])
    }

    @Test func `hooks are called in the order in which they were registered`() {
        x.registerHook { $0 + 1 }
        x.registerHook { $0 * 2 }
        #expect(grad(x.sum(), [x])[0].tolist() == [4.0, 4.0])
    }
}
