import Kindling
import Testing

struct LossGradientTests {
    private let x = leaf(3, 4)
    private let y = leaf(3, 4, seed: 1)
    private let classes = Tensor([2, 0, 3])

    @Test(arguments: [Reduction.none, .mean, .sum])
    func `losses of distances have the slopes of their differences`(_ reduction: Reduction) {
        expectSlopes([x, y]) { F.mseLoss($0[0], $0[1], reduction: reduction) }
        expectSlopes([x, y]) { F.l1Loss($0[0], $0[1], reduction: reduction) }
        expectSlopes([x, y]) { F.smoothL1Loss($0[0], $0[1], reduction: reduction, beta: 0.5) }
        expectSlopes([x, y]) { F.huberLoss($0[0], $0[1], reduction: reduction, delta: 1.5) }
    }

    @Test(arguments: [Reduction.none, .mean, .sum])
    func `losses of classes have the slopes of their differences`(_ reduction: Reduction) {
        let weight = leaf(4, seed: 2, low: 0.5).detach()
        expectSlopes([x]) {
            F.crossEntropy(
                $0[0], classes, weight: weight, ignoreIndex: 0, reduction: reduction,
                labelSmoothing: 0.2)
        }
        expectSlopes([x]) { F.nllLoss($0[0], classes, reduction: reduction) }
        let shares = y.detach().softmax(dim: 1).requiresGrad_()
        expectSlopes([x, shares]) { F.crossEntropy($0[0], $0[1], reduction: reduction) }
        expectSlopes([x]) { F.multiMarginLoss($0[0], classes, p: 2, weight: weight) }
    }

    @Test func `losses of two classes have the slopes of their differences`() {
        let chance = leaf(3, 4, low: 0.1, high: 0.9)
        let target = leaf(3, 4, seed: 1, low: 0.1, high: 0.9)
        let weight = leaf(4, seed: 2, low: 0.5).detach()
        expectSlopes([chance, target]) { F.binaryCrossEntropy($0[0], $0[1], weight: weight) }
        expectSlopes([x, target]) {
            F.binaryCrossEntropyWithLogits($0[0], $0[1], weight: weight, posWeight: weight)
        }
        expectSlopes([x, target]) { F.binaryCrossEntropyWithLogits($0[0], $0[1]) }
    }

    @Test func `divergences, margins and angles have the slopes of their differences`() {
        let chance = leaf(3, 4, seed: 1, low: 0.1, high: 0.9)
        let sign = Tensor([1.0, -1, 1, -1], dtype: .float64)
        expectSlopes([x, chance]) { F.klDiv($0[0], $0[1], reduction: .batchmean) }
        expectSlopes([x, y]) { F.klDiv($0[0], $0[1], logTarget: true) }
        expectSlopes([x]) { F.softMarginLoss($0[0], sign) }
        expectSlopes([x]) { F.hingeEmbeddingLoss($0[0], sign) }
        expectSlopes([x, y]) { F.marginRankingLoss($0[0], $0[1], sign.expand(3, 4), margin: 0.1) }
        expectSlopes([x, y]) { F.cosineSimilarity($0[0], $0[1]) }
        expectSlopes([x, y]) { F.pairwiseDistance($0[0], $0[1], p: 3) }
        expectSlopes([x]) { F.normalize($0[0], dim: 0) }
        expectSlopes([x]) { F.glu($0[0]) }
    }

    @Test func `a target in which every class is ignored has no mean`() {
        let loss = F.crossEntropy(x, Tensor([1, 1, 1]), ignoreIndex: 1)
        #expect((loss.item() as Double).isNaN)
    }

    @Test func `a vector without length has no direction, and no slope that is not a number`() {
        let zero = Tensor.zeros(1, 3, requiresGrad: true)
        let length = F.normalize(zero)
        length.sum().backward()
        #expect(length.tolist() == [[0.0, 0.0, 0.0]])
        #expect(zero.grad?.isfinite().all().item() == true)
    }

    @Test func `the operations have PyTorch's names`() {
        #expect(F.mseLoss(x, y).gradFn == "MseLossBackward0")
        #expect(F.l1Loss(x, y).gradFn == "MeanBackward0")
        #expect(F.crossEntropy(x, classes).gradFn == "NllLossBackward0")
        #expect(
            F.crossEntropy(leaf(1, 2, 2), Tensor([[0, 1]])).gradFn == "NllLoss2DBackward0")
        #expect(
            F.binaryCrossEntropyWithLogits(x, y.detach()).gradFn
                == "BinaryCrossEntropyWithLogitsBackward0")
    }
}
