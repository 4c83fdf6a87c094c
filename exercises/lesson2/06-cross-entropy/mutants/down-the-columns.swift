// message: Rows are samples: normalise along each row, not down the columns.
// fails: 1, 2, 3, 4, 5, 6, 7, 8

import Foundation

/// The log-probabilities of each row of scores.
func logSoftmax(_ scores: [[Double]]) -> [[Double]] {
    guard let first = scores.first else { return [] }
    let totals = first.indices.map { column in
        let entries = scores.map { $0[column] }
        let largest = entries.max() ?? 0
        return largest + log(entries.map { exp($0 - largest) }.reduce(0, +))
    }
    return scores.map { row in zip(row, totals).map { $0 - $1 } }
}

/// The mean over the rows of minus the log-probability of the true class.
func loss(_ scores: [[Double]], _ labels: [Int]) -> Double {
    let picked = zip(logSoftmax(scores), labels).map { row, label in row[label] }
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
