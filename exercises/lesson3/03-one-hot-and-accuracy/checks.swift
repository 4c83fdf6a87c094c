import Kindling

let probes = [
    Probe("oneHot") { (labels: [Int], n: Int) -> Tensor in oneHot(Tensor(labels), n) },
    Probe("accuracy") { (scores: [[Double]], labels: [Int]) -> Double in
        accuracy(Tensor(scores), Tensor(labels))
    },
    Probe("random") { (seed: Int, rows: Int, classes: Int) -> Double in
        manualSeed(seed)
        let scores = Tensor.randn(rows, classes)
        return accuracy(scores, Tensor.randint(0, classes, [rows]))
    },
]
