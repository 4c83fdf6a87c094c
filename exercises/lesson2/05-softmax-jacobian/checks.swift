import Kindling

let probes = [
    Probe("softmax") { (scores: [Double]) in softmax(scores) },
    Probe("jacobian") { (scores: [Double]) in jacobian(scores) },
    Probe("rowSums") { (scores: [Double]) in jacobian(scores).map { $0.reduce(0, +) } },
    Probe("asymmetry") { (scores: [Double]) -> Double in
        let table = jacobian(scores)
        let pairs = table.indices.flatMap { i in table.indices.map { (i, $0) } }
        return pairs.map { abs(table[$0.0][$0.1] - table[$0.1][$0.0]) }.max() ?? 0
    },
    Probe("gap") { (scores: [Double]) -> Double in
        let leaf = Tensor(scores, dtype: .float64, requiresGrad: true)
        let shares = leaf.softmax(dim: 0)
        let rows: [[Double]] = scores.indices.map {
            grad(shares[$0], [leaf], retainGraph: true)[0].scalars()
        }
        let own = jacobian(scores).flatMap { $0 }
        return zip(own, rows.flatMap { $0 }).map { abs($0 - $1) }.max() ?? 0
    },
]
