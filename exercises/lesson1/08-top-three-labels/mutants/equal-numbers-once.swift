// message: Equal numbers count each for itself; take only one of them out at a time.
// fails: 7, 9

import Kindling

/// The labels of the three largest scores of each row, the best one first.
func topThreeLabels(_ scores: Tensor, _ labels: Tensor) -> Tensor {
    let places = scores.topk(3, dim: 1).indices
    return gather(labels.expand(scores.size(0), scores.size(1)), 1, places)
}

/// The k-th smallest of the numbers, counted from 1.
func kthSmallest(_ values: [Double], _ k: Int) -> Double {
    var rest = values
    for _ in 1..<k {
        if let least = rest.min() { rest.removeAll { $0 == least } }
    }
    return rest.min() ?? .nan
}
