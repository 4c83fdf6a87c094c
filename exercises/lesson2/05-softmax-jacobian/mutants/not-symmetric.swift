// message: Both probabilities stand in each entry, pᵢ and pⱼ; yours has one of them twice.
// fails: 3, 4, 5, 7, 8

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
        p.indices.map { j in i == j ? p[i] * (1 - p[i]) : -p[i] * p[i] }
    }
}
