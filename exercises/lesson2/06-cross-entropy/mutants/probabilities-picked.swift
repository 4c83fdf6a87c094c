// message: The loss is minus the *logarithm* of the probability: yours is minus the probability.
// fails: 2, 3, 7

import Foundation

/// The log-probabilities of each row of scores.
func logSoftmax(_ scores: [[Double]]) -> [[Double]] {
    scores.map { row in
        let largest = row.max() ?? 0
        let total = largest + log(row.map { exp($0 - largest) }.reduce(0, +))
        return row.map { $0 - total }
    }
}

/// The mean over the rows of minus the log-probability of the true class.
func loss(_ scores: [[Double]], _ labels: [Int]) -> Double {
    let picked = zip(logSoftmax(scores), labels).map { row, label in exp(row[label]) }
    return -picked.reduce(0, +) / Double(labels.count)
}

/// The slope of the loss by each score.
func gradient(_ scores: [[Double]], _ labels: [Int]) -> [[Double]] {
    zip(logSoftmax(scores), labels).map { row, label in
        row.indices.map { column in
            (exp(row[column]) - (column == label ? 1 : 0)) / Double(labels.count)
        }
    }
}
