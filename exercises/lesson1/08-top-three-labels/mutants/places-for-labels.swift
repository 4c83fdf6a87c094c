// message: These are places. Look up the label that stands at each of them.
// fails: 1, 2, 8

import Kindling

/// The labels of the three largest scores of each row, the best one first.
func topThreeLabels(_ scores: Tensor, _ labels: Tensor) -> Tensor {
    return scores.topk(3, dim: 1).indices
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
