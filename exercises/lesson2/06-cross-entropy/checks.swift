import Kindling

/// Random scores for a batch of 5 rows and 4 classes, and a label for each row.
func batch(_ seed: Int) -> (scores: Tensor, labels: Tensor) {
    manualSeed(seed)
    let scores = Tensor.randn(5, 4, dtype: .float64) * 3
    return (scores.requiresGrad_(), Tensor.randint(0, 4, [5]))
}

func rows(_ tensor: Tensor) -> [[Double]] { tensor.map { $0.detach().scalars() } }

let probes = [
    Probe("logSoftmax") { (scores: [[Double]]) in logSoftmax(scores) },
    Probe("loss") { (scores: [[Double]], labels: [Int]) in loss(scores, labels) },
    Probe("gradient") { (scores: [[Double]], labels: [Int]) in gradient(scores, labels) },
    Probe("lossGap") { (seed: Int) -> Double in
        let (scores, labels) = batch(seed)
        return loss(rows(scores), labels.scalars()) - F.crossEntropy(scores, labels).item()
    },
    Probe("gradientGap") { (seed: Int) -> Double in
        let (scores, labels) = batch(seed)
        let slopes = rows(grad(F.crossEntropy(scores, labels), [scores])[0])
        let own = gradient(rows(scores), labels.scalars())
        return zip(own.joined(), slopes.joined()).map { abs($0 - $1) }.max() ?? 0
    },
]
