import Foundation

/// Runs every program on both sides in turn.
struct Comparison {
    let options: Options
    let machine: Machine

    /// The results of all programs whose name has the filter, printed as they come.
    func run() throws -> [Result] {
        let programs = Program.all.filter {
            options.filter.isEmpty || $0.name.contains(options.filter)
        }
        return try programs.flatMap { program in
            let results = try time(program)
            results.forEach { say($0.row(on: machine)) }
            return results
        }
    }

    /// Fresh processes for each program, so that the most memory is that of the program.
    private func time(_ program: Program) throws -> [Result] {
        let ours = try Side([options.executable, "--serve"])
        let theirs = try options.other.map { try Side($0.command) }
        defer {
            ours.end()
            theirs?.end()
        }
        return options.threads.map { threads in
            var (first, second): ([Side.Answer], [Side.Answer]) = ([], [])
            for _ in 0..<options.rounds {
                first += [ours.time(program, threads, options)].compactMap { $0 }
                second += [theirs?.time(program, threads, options)].compactMap { $0 }
            }
            return Result(program: program, threads: threads, ours: first, theirs: second)
        }
    }
}

/// The times of one program with one number of threads.
struct Result {
    let program: Program
    let threads: Int
    let ours: [Side.Answer]
    let theirs: [Side.Answer]

    /// The median of the seconds of a step.
    var seconds: Double { median(ours.map(\.seconds)) }
    /// The same on the other side.
    var theirSeconds: Double { median(theirs.map(\.seconds)) }
    /// How many times as fast as the other side.
    var ratio: Double { theirSeconds / seconds }
    /// The most memory, in megabytes, of both.
    var memory: (ours: Double, theirs: Double) {
        ((ours.map(\.memory).max() ?? 0) / 1e6, (theirs.map(\.memory).max() ?? 0) / 1e6)
    }

    private func median(_ numbers: [Double]) -> Double {
        let sorted = numbers.sorted()
        if sorted.isEmpty { return .nan }
        return (sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2]) / 2
    }
}
