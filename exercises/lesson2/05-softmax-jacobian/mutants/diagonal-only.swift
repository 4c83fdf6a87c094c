// message: Each probability depends on every score: fill −pᵢpⱼ beside the diagonal.
// fails: 3, 4, 7, 8

import Foundation

/// The probabilities that belong to these scores.
func softmax(_ scores: [Double]) -> [Double] {
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}

/// The slope of each probability by each score: one row for each probability.
func jacobian(_ scores: [Double]) -> [[Double]] {
    let p = softmax(scores)
    return p.indices.map { i in
        p.indices.map { j in i == j ? p[i] * (1 - p[i]) : 0 }
    }
}
