// message: A large negative score is a small score: compare the scores, not their absolute values.
// fails: 3, 8

import Kindling

/// The labels of the three largest scores of each row, the best one first.
func topThreeLabels(_ scores: Tensor, _ labels: Tensor) -> Tensor {
    let places = scores.abs().topk(3, dim: 1).indices
    return gather(labels.expand(scores.size(0), scores.size(1)), 1, places)
}

/// The k-th smallest of the numbers, counted from 1.
func kthSmallest(_ values: [Double], _ k: Int) -> Double {
    var rest = values
    for _ in 1..<k {
        if let least = rest.min(), let place = rest.firstIndex(of: least) {
            rest.remove(at: place)
        }
    }
    return rest.min() ?? .nan
}
