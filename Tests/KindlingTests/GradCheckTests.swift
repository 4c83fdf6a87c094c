import Kindling
import Testing

struct GradCheckTests {
    @Test func `a right gradient passes for every input, and a wrong one does not`() {
        let (x, y) = (leaf(2, 2), leaf(2, seed: 1))
        #expect(gradCheck({ [$0[0] * $0[1], $0[1].exp()] }, [x, y]))
        // The second factor is hidden from the graph.
        #expect(!gradCheck({ [$0[0] * $0[0].detach()] }, [x], raiseException: false))
    }

    @Test func `inputs that do not require grad are left alone`() {
        #expect(gradCheck({ [$0[0] * $0[1]] }, [leaf(2), leaf(2, seed: 1).detach()]))
    }

    @Test func `gradients of gradients are checked too`() {
        #expect(gradGradCheck({ [$0[0].pow(3)] }, [leaf(3)]))
    }

    @Test func `a view as input is checked in its own order`() {
        let x = leaf(2, 3).detach().t().requiresGrad_()
        #expect(gradCheck({ [$0[0].pow(2)] }, [x]))
    }
}
