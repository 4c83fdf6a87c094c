import Kindling

let probes = [
    Probe("labels") { (scores: [[Double]], labels: [Int]) -> Tensor in
        topThreeLabels(Tensor(scores), Tensor(labels))
    },
    Probe("notes") { (places: [[Int]]) -> Tensor in
        let scores = Tensor.zeros(places.count, 10)
        for (row, best) in places.enumerated() {
            for (rank, place) in best.enumerated() { scores[row, place] = Tensor(3 - rank) }
        }
        return topThreeLabels(scores, Tensor.arange(10) + 100)
    },
    Probe("byChance") { (seed: Int) -> Tensor in
        manualSeed(seed)
        return topThreeLabels(Tensor.randn(8, 20), Tensor.randperm(20) * 3)
    },
    Probe("kth") { (values: [Double], k: Int) in kthSmallest(values, k) },
    Probe("kthByChance") { (seed: Int, k: Int) -> Double in
        manualSeed(seed)
        return kthSmallest(Tensor.randint(0, 30, [50]).double().scalars(), k)
    },
]
