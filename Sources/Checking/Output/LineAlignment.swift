/// How written lines and printed lines belong together.
enum LineEdit: Hashable {
    /// A written line that stands for these printed ones: one, or any number for an elision.
    case keep(written: Int, printed: Range<Int>)
    /// A written line that was not printed.
    case delete(written: Int)
    /// A printed line that is not written.
    case insert(printed: Int)
}

/// Pairs written with printed lines so that little has to change: what still matches is kept.
struct LineAlignment {
    let written: [LinePattern]
    let printed: [String]

    /// The edits in order; a changed line is its deletion followed by its insertion.
    func edits() -> [LineEdit] {
        let start = commonStart()
        let end = commonEnd(after: start)
        let middle = Middle(
            written: Array(written[start..<(written.count - end)]),
            printed: Array(printed[start..<(printed.count - end)]))
        return (0..<start).map { .keep(written: $0, printed: $0..<($0 + 1)) }
            + middle.edits().map { $0.shifted(by: start) }
            + (0..<end).map { index in
                let line = printed.count - end + index
                return .keep(written: written.count - end + index, printed: line..<(line + 1))
            }
    }

    private func commonStart() -> Int {
        zip(written, printed).prefix { !$0.isElision && $0.matches($1) }.count
    }

    private func commonEnd(after start: Int) -> Int {
        let pairs = zip(written.dropFirst(start).reversed(), printed.dropFirst(start).reversed())
        return pairs.prefix { !$0.isElision && $0.matches($1) }.count
    }

    /// The lines between the common start and the common end, paired at the least cost.
    private struct Middle {
        let written: [LinePattern]
        let printed: [String]

        /// Above this the lines are not paired one by one: all written ones make room for all printed ones.
        static let mostCells = 1_000_000

        /// A changed line costs less than leaving the written one out and letting an elision take the
        /// printed one; a line kept and one put in before it cost less than two changed ones.
        enum Cost {
            static let change: Int32 = 5
            static let delete: Int32 = 6
            static let insert: Int32 = 2
        }

        func edits() -> [LineEdit] {
            let cells = (written.count + 1).multipliedReportingOverflow(by: printed.count + 1)
            guard !cells.overflow, cells.partialValue <= Self.mostCells else {
                return written.indices.map { .delete(written: $0) }
                    + printed.indices.map { .insert(printed: $0) }
            }
            return Self.merged(path(through: costs()))
        }

        /// The cost of what lies behind each pair of positions.
        private func costs() -> [[Int32]] {
            var costs = Array(
                repeating: [Int32](repeating: 0, count: printed.count + 1), count: written.count + 1
            )
            for i in stride(from: written.count, through: 0, by: -1) {
                for j in stride(from: printed.count, through: 0, by: -1) {
                    costs[i][j] = steps(i, j, costs).map(\.cost).min() ?? 0
                }
            }
            return costs
        }

        private struct Step {
            var edits: [LineEdit]
            var cost: Int32
            var written: Int
            var printed: Int
        }

        /// What can be done at a pair of positions, and what it costs to the end.
        private func steps(_ i: Int, _ j: Int, _ costs: [[Int32]]) -> [Step] {
            var steps: [Step] = []
            func add(_ edits: [LineEdit], _ cost: Int32, _ di: Int, _ dj: Int) {
                let total = cost + costs[i + di][j + dj]
                steps.append(Step(edits: edits, cost: total, written: i + di, printed: j + dj))
            }
            let pair = i < written.count && j < printed.count
            if i < written.count, written[i].isElision {
                if pair { add([.keep(written: i, printed: j..<(j + 1))], 0, 0, 1) }
                add([.keep(written: i, printed: j..<j)], 0, 1, 0)
            } else if pair, written[i].matches(printed[j]) {
                add([.keep(written: i, printed: j..<(j + 1))], 0, 1, 1)
            } else if i < written.count {
                if pair { add([.delete(written: i), .insert(printed: j)], Cost.change, 1, 1) }
                add([.delete(written: i)], Cost.delete, 1, 0)
            }
            if j < printed.count { add([.insert(printed: j)], Cost.insert, 0, 1) }
            return steps
        }

        private func path(through costs: [[Int32]]) -> [LineEdit] {
            var edits: [LineEdit] = []
            var (i, j) = (0, 0)
            while let step = steps(i, j, costs).min(by: { $0.cost < $1.cost }) {
                edits += step.edits
                (i, j) = (step.written, step.printed)
            }
            return edits
        }

        /// Joins what one elision took line by line.
        private static func merged(_ edits: [LineEdit]) -> [LineEdit] {
            edits.reduce(into: []) { merged, edit in
                if case .keep(let line, let next) = edit, case .keep(line, let taken)? = merged.last
                {
                    merged[merged.count - 1] = .keep(
                        written: line, printed: taken.lowerBound..<next.upperBound)
                } else {
                    merged.append(edit)
                }
            }
        }
    }
}

extension LineEdit {
    fileprivate func shifted(by count: Int) -> LineEdit {
        switch self {
        case .keep(let line, let lines):
            .keep(
                written: line + count,
                printed: (lines.lowerBound + count)..<(lines.upperBound + count))
        case .delete(let line): .delete(written: line + count)
        case .insert(let line): .insert(printed: line + count)
        }
    }
}
