import Kindling
import Testing

struct NormalisationTests {
    @Test func `norms have the slopes of their differences`() {
        let (w, b) = (leaf(4, seed: 1), leaf(4, seed: 2))
        for x in [leaf(3, 4), leaf(2, 4, 3)] {
            expectSlopes([x, w, b]) {
                F.batchNorm($0[0], nil, nil, weight: $0[1], bias: $0[2], training: true)
            }
            expectSlopes([x, w, b]) { F.groupNorm($0[0], 2, weight: $0[1], bias: $0[2]) }
        }
        expectSlopes([leaf(2, 3, 4), w, b]) { F.layerNorm($0[0], [4], weight: $0[1], bias: $0[2]) }
        expectSlopes([leaf(2, 4, 3), w, b]) { F.instanceNorm($0[0], weight: $0[1], bias: $0[2]) }
        expectSlopes([leaf(2, 3, 4)]) { F.layerNorm($0[0], [3, 4]) }
    }

    @Test func `fixed statistics make batch norm a straight line`() {
        let (mean, variance) = (leaf(3, seed: 1).detach(), leaf(3, seed: 2, low: 0.5).detach())
        expectSlopes([leaf(2, 3, 2), leaf(3, seed: 3), leaf(3, seed: 4)]) {
            F.batchNorm($0[0], mean, variance, weight: $0[1], bias: $0[2])
        }
    }

    @Test func `training moves the running statistics towards the batch's`() {
        let x = Tensor([[1.0], [2.0], [3.0], [4.0]])
        let (mean, variance) = (Tensor.zeros(1), Tensor.ones(1))
        let y = F.batchNorm(x, mean, variance, training: true, momentum: 0.1)
        #expect(y.mean().item() < 1e-6)
        #expect(mean.allElements(near: [0.25]))
        // The variance with division by n − 1 is 5/3.
        let moved = 0.9 + 0.1 * 5 / 3
        #expect(variance.allElements(near: [moved]))
        let still = F.batchNorm(x, mean, variance)
        let spread = (0.9 + 0.1 * 5 / 3 + 1e-5).squareRoot()
        #expect(still[0].allElements(near: [0.75 / spread]))
    }

    @Test func `dropout scales what it keeps, and drops channels as a whole`() {
        manualSeed(3)
        let x = Tensor.ones(20, 50)
        let kept = F.dropout(x, p: 0.25)
        let values: Set<Double> = Set(kept.scalars())
        #expect(values == [0, Double(Float(1) / 0.75)])
        let mean: Double = kept.mean().item()
        #expect(mean > 0.9 && mean < 1.1)
        let images = F.dropout2d(Tensor.ones(4, 8, 2, 2))
        let sums: Set<Double> = Set(images.sum(dim: [2, 3]).reshape(-1).scalars())
        #expect(sums == [0, 8])
        #expect(F.dropout(x, training: false) === x)
    }

    @Test func `a row of an embedding that is padding learns nothing`() {
        let table = leaf(4, 2)
        let rows = F.embedding(Tensor([[1, 3], [1, 0]]), table, paddingIdx: 3)
        rows.sum().backward()
        #expect(table.grad?.tolist() == [[1.0, 1.0], [2.0, 2.0], [0.0, 0.0], [0.0, 0.0]])
        expectSlopes([leaf(4, 2)]) { F.embedding(Tensor([2, 0, 2]), $0[0]) }
    }

    @Test func `the operations have PyTorch's names`() {
        let x = leaf(3, 4)
        #expect(
            F.batchNorm(x, nil, nil, training: true).gradFn == "NativeBatchNormBackward0")
        #expect(F.layerNorm(x, [4]).gradFn == "NativeLayerNormBackward0")
        #expect(F.groupNorm(x, 2).gradFn == "NativeGroupNormBackward0")
        #expect(F.dropout(x).gradFn == "MulBackward0")
    }
}

extension Tensor {
    fileprivate func allElements(near expected: [Double]) -> Bool {
        let found: [Double] = scalars()
        return found.count == expected.count
            && zip(found, expected).allSatisfy { ($0 - $1).magnitude < 1e-6 }
    }
}
