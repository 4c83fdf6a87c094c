import Foundation

/// The probabilities that belong to these scores.
func softmax(_ scores: [Double]) -> [Double] {
    // solution
    let largest = scores.max() ?? 0
    let powers = scores.map { exp($0 - largest) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
    // end solution
}

/// The slope of each probability by each score: one row for each probability.
func jacobian(_ scores: [Double]) -> [[Double]] {
    // solution
    let p = softmax(scores)
    return p.indices.map { i in
        p.indices.map { j in p[i] * ((i == j ? 1 : 0) - p[j]) }
    }
    // end solution
}
