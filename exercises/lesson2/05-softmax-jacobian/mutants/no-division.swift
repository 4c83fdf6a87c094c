// message: Divide by the sum: probabilities add up to 1.
// fails: 1, 3, 4, 6, 7, 8

import Foundation

/// The probabilities that belong to these scores.
func softmax(_ scores: [Double]) -> [Double] {
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 * min(sum, 1) }
}

/// The slope of each probability by each score: one row for each probability.
func jacobian(_ scores: [Double]) -> [[Double]] {
    let p = softmax(scores)
    return p.indices.map { i in
        p.indices.map { j in p[i] * ((i == j ? 1 : 0) - p[j]) }
    }
}
