import Kindling
import Testing

/// What must hold of every view, whatever its layout.
struct ViewPropertyTests {
    @Test("a view agrees with its copy in every operation", arguments: Trial.all)
    func viewAgreesWithCopy(_ trial: Trial) {
        var trial = trial
        let base = trial.tensor(trial.filledShape())
        let view = trial.view(of: base)
        let copy = Tensor(flatNumbers(view), dtype: .float32).reshape(view.shape)
        #expect(equal(view, copy))
        #expect(equal(view.contiguous(), copy))
        #expect(equal(view.clone(), copy))
        #expect(equal(view * view + 1, copy * copy + 1))
        #expect(equal(view.sum(), copy.sum()))
        #expect(equal((-view).reshape(-1), (-copy).reshape(-1)))
        for dim in 0..<view.dim() where view.numel() > 0 {
            #expect(equal(view.sum(dim: dim), copy.sum(dim: dim)))
            #expect(equal(view.max(dim: dim).values, copy.max(dim: dim).values))
        }
    }

    @Test("a write into a view shows in its base, and nowhere else", arguments: Trial.all)
    func writesShow(_ trial: Trial) {
        var trial = trial
        let base = trial.tensor(trial.filledShape())
        let places = Tensor.arange(base.numel()).reshape(base.shape)
        let order = trial.order(base.dim())
        let dim = trial.int(0...(base.dim() - 1))
        let slice = trial.slice(of: base.permute(Shape(order)).size(dim))
        let cut = { (x: Tensor) in
            x.permute(Shape(order)).slice(dim, slice.start, slice.end, slice.step)
        }
        let before = flatNumbers(base)
        cut(base).add_(100)
        let touched = Set(flatNumbers(cut(places)).map { Int($0) })
        for (place, number) in flatNumbers(base).enumerated() {
            #expect(number == before[place] + (touched.contains(place) ? 100 : 0))
        }
    }

    @Test("reshaping and back gives the same tensor", arguments: Trial.all)
    func reshapeRoundTrips(_ trial: Trial) {
        var trial = trial
        let view = trial.view(of: trial.tensor(trial.filledShape()))
        let shape = view.shape
        #expect(equal(view.reshape(-1).reshape(shape), view))
        #expect(equal(view.flatten().view(shape), view))
        for dim in 0...view.dim() {
            #expect(equal(view.unsqueeze(dim).squeeze(dim), view))
        }
    }

    @Test("a permutation and its inverse cancel", arguments: Trial.all)
    func permutationsCancel(_ trial: Trial) {
        var trial = trial
        let x = trial.tensor(trial.shape(rank: 1...5))
        let order = trial.order(x.dim())
        var inverse = order
        for (place, dim) in order.enumerated() { inverse[dim] = place }
        let there = x.permute(Shape(order))
        #expect(Array(there.shape) == order.map { x.size($0) })
        #expect(equal(there.permute(Shape(inverse)), x))
        #expect(there.permute(Shape(inverse)).stride() == x.stride())
    }

    @Test("a slice agrees with the list of its positions", arguments: Trial.all)
    func slicesAgreeWithLists(_ trial: Trial) {
        var trial = trial
        let x = trial.view(of: trial.tensor(trial.filledShape(rank: 2...4))).unsqueeze(0)
        let dim = trial.int(0...(x.dim() - 1))
        let slice = trial.slice(of: x.size(dim))
        let positions = Array(stride(from: slice.start, to: slice.end, by: slice.step))
        let index = Tensor(positions, dtype: .int64)
        #expect(
            equal(
                x.slice(dim, slice.start, slice.end, slice.step),
                x[indices: Array(repeating: .stride(by: 1), count: dim) + [.places(index)]]))
    }
}
