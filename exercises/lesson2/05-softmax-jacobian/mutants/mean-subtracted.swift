// message: Subtract the *largest* score, not the mean: an exponent that stays positive may overflow.
// fails: 2

import Foundation

/// The probabilities that belong to these scores.
func softmax(_ scores: [Double]) -> [Double] {
    let largest = scores.reduce(0, +) / Double(scores.count)
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}

/// The slope of each probability by each score: one row for each probability.
func jacobian(_ scores: [Double]) -> [[Double]] {
    let p = softmax(scores)
    return p.indices.map { i in
        p.indices.map { j in p[i] * ((i == j ? 1 : 0) - p[j]) }
    }
}
