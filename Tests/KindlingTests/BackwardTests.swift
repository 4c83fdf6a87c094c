import Kindling
import Testing

struct BackwardTests {
    @Test func `backward adds up the derivatives in the leaves`() {
        let x = Tensor([[1.0, 1.0], [1.0, 1.0]], requiresGrad: true)
        let y = x + 2
        let z = y * y * 3
        z.mean().backward()
        #expect(x.grad?.tolist() == [[4.5, 4.5], [4.5, 4.5]])
        (x * 2).sum().backward()
        #expect(x.grad?.tolist() == [[6.5, 6.5], [6.5, 6.5]])
    }

    @Test func `no two leaves have one memory for their gradients`() {
        let (a, b) = (Tensor.ones(300, requiresGrad: true), Tensor.ones(300, requiresGrad: true))
        let given = Tensor.full([300], 2)
        (a + b).backward(given)
        a.grad?.zero_()
        #expect(b.grad?.sum().item() == 600.0)
        b.grad?.zero_()
        #expect(given.sum().item() == 600.0)
    }

    @Test func `a gradient that a hook has kept is not written to by the next pass`() {
        let w = Tensor.ones(300, requiresGrad: true)
        var kept: [Tensor] = []
        w.registerHook { gradient in
            kept.append(gradient)
            return nil
        }
        for _ in 0..<2 { (w * 3).sum().backward() }
        #expect(kept.map { $0.sum().item() } == [900.0, 900.0])
        #expect(w.grad?.sum().item() == 1800.0)
    }

    @Test func `the gradient of a broadcast operand is summed to its shape`() {
        let column = Tensor.ones(3, 1, requiresGrad: true)
        (column + Tensor.zeros(2, 3, 4)).sum().backward()
        #expect(column.grad?.tolist() == [[8.0], [8.0], [8.0]])
    }

    @Test func `a gradient can be differentiated itself`() {
        let x = Tensor(3.0, requiresGrad: true)
        let slope = grad(x * x * x, [x], createGraph: true)[0]
        #expect(slope.item() == 27.0)
        #expect(grad(slope, [x])[0].item() == 18.0)
    }

    @Test func `operations on intermediate results can be differentiated by them`() {
        let w = Tensor(1.0, requiresGrad: true)
        let y = w * 1 + 1
        let z = y * 2
        #expect(grad(z, [y], retainGraph: true)[0].item() == 2.0)
        #expect(grad(z, [w])[0].item() == 2.0)
    }

    @Test func `a write through a view reaches the gradient of what was written`() {
        let x = Tensor([1.0, 2.0], requiresGrad: true)
        let table = Tensor.zeros(2, 2)
        table[1] = x * 3
        (table * table).sum().backward()
        #expect(x.grad?.tolist() == [18.0, 36.0])
        #expect(table.gradFn == "CopySlices")
    }

    @Test func `nothing is recorded inside noGrad`() {
        let x = Tensor([1.0], requiresGrad: true)
        noGrad {
            #expect(!(x * 2).requiresGrad)
            x.mul_(2)
        }
        #expect((x * 2).requiresGrad && x.tolist() == [2.0])
    }

    @Test func `a chain of a million operations is freed without overflowing the stack`() {
        let x = Tensor(1.0, requiresGrad: true)
        var y = x * 1
        for _ in 0..<1_000_000 { y = y + 1 }
        y.backward()
        #expect(x.grad?.item() == 1.0)
    }

    @Test func `indexing scatters the gradient back and adds up repeated places`() {
        let x = Tensor([1.0, 2.0, 3.0], requiresGrad: true)
        (x[[0, 0, 2]] * Tensor([1.0, 10.0, 100.0])).sum().backward()
        #expect(x.grad?.tolist() == [11.0, 0.0, 100.0])
    }
}
