import Kindling
import Testing

/// Operations against the loops that they stand for.
struct LoopPropertyTests {
    @Test("broadcasting agrees with loops", arguments: Trial.all)
    func broadcasting(_ trial: Trial) {
        var trial = trial
        let shape = trial.filledShape(rank: 1...4)
        let a = trial.tensor(shrunken(shape, &trial))
        let b = trial.tensor(shrunken(shape, &trial))
        let sum = a + b
        let rank = max(a.dim(), b.dim())
        #expect(sum.dim() == rank)
        for index in indices(of: Array(sum.shape)) {
            let expected = number(a, at: index) + number(b, at: index)
            #expect(number(sum, at: index) == expected, "\(a.shape) + \(b.shape) at \(index)")
        }
    }

    @Test("a matrix product agrees with loops", arguments: Trial.all)
    func matrixProducts(_ trial: Trial) {
        var trial = trial
        let (n, k, m) = (trial.int(1...5), trial.int(1...5), trial.int(1...5))
        let a = trial.int(0...1) == 0 ? trial.tensor([n, k]) : trial.tensor([k, n]).t()
        let b = trial.int(0...1) == 0 ? trial.tensor([k, m]) : trial.tensor([m, k]).t()
        let product = a.matmul(b)
        for index in indices(of: [n, m]) {
            let terms = (0..<k).map {
                number(a, at: [index[0], $0]) * number(b, at: [$0, index[1]])
            }
            #expect(number(product, at: index) == terms.reduce(0, +))
        }
    }

    @Test("the dtype of two does not depend on their order, nor of three on their grouping")
    func promotion() {
        for a in DType.allCases {
            #expect(dtype(a, a) == a)
            for b in DType.allCases {
                #expect(dtype(a, b) == dtype(b, a), "\(a) and \(b)")
                for c in DType.allCases {
                    #expect(dtype(dtype(a, b), c) == dtype(a, dtype(b, c)), "\(a), \(b), \(c)")
                }
            }
        }
    }

    /// The dtype of the sum of two tensors.
    private func dtype(_ a: DType, _ b: DType) -> DType {
        (Tensor.ones(2, dtype: a) + Tensor.ones(2, dtype: b)).dtype
    }

    /// A shape that broadcasts to `shape`: leading dims dropped, some sizes 1.
    private func shrunken(_ shape: [Int], _ trial: inout Trial) -> [Int] {
        let kept = Array(shape.dropFirst(trial.int(0...(shape.count - 1))))
        return kept.map { trial.int(0...2) == 0 ? 1 : $0 }
    }

    /// The element at an index of a shape that the tensor broadcasts to.
    private func number(_ x: Tensor, at index: [Int]) -> Double {
        var element = x
        for place in index.suffix(x.dim()) {
            element = element.part(0, element.size(0) == 1 ? 0 : place)
        }
        return flatNumbers(element)[0]
    }

    private func indices(of shape: [Int]) -> [[Int]] {
        shape.reduce([[]]) { known, size in
            known.flatMap { start in (0..<size).map { start + [$0] } }
        }
    }
}
