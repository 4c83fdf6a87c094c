import CPeak
import Foundation

/// What the machine can do at most.
struct Machine {
    /// The billions of operations per second of one thread.
    let gigaflops = peak_gigaflops()
    /// The gigabytes per second of so many threads.
    let gigabytes: [Int: Double]

    init(threads: [Int]) {
        let rates = threads.map { ($0, peak_gigabytes(Int32($0))) }
        gigabytes = Dictionary(rates) { first, _ in first }
    }

    var row: String {
        let rates = gigabytes.sorted { $0.key < $1.key }
            .map { "\($0.key) move\($0.key == 1 ? "s" : "") \(format($0.value, 0)) GB/s" }
        return "one thread multiplies and adds \(format(gigaflops, 0)) GFLOP/s in registers; "
            + rates.joined(separator: ", ")
    }

    /// The share of the peak that a result reaches; nil if it is not counted.
    func share(_ result: Result) -> Double? {
        let (flops, bytes) = (result.program.flops, result.program.bytes)
        let reached =
            flops / result.seconds / (gigaflops * 1e9 * Double(result.threads))
            + bytes / result.seconds / ((gigabytes[result.threads] ?? .infinity) * 1e9)
        return flops + bytes > 0 ? reached : nil
    }

    /// The results for other programs.
    func record(_ results: [Result]) -> [String: Any] {
        [
            "gigaflops": gigaflops,
            "gigabytes": Dictionary(
                uniqueKeysWithValues: gigabytes.map { ("\($0.key)", $0.value) }),
            "results": results.map { $0.record(on: self) },
        ]
    }
}

extension Result {
    /// The head of the table, with the name of the other side.
    static func head(_ other: String) -> String {
        "program".padded(38)
            + ["threads", "ours", other, "ratio", "bar", "% of peak", "MB", "their MB"].map {
                $0.right(12)
            }
            .joined()
    }

    /// A line of the table: the times of a step, and how many times as fast as the other side.
    func row(on machine: Machine) -> String {
        let aim = program.bar.map { format($0, 1) } ?? ""
        let share = machine.share(self).map { format($0 * 100, 0) } ?? ""
        let (other, times, room) =
            theirs.isEmpty
            ? ("", "", "") : (duration(theirSeconds), format(ratio, 2), format(memory.theirs, 0))
        let cells = [
            "\(threads)", duration(seconds), other, times, aim, share, format(memory.ours, 0), room,
        ]
        return program.name.padded(38) + cells.map { $0.right(12) }.joined()
    }

    fileprivate func record(on machine: Machine) -> [String: Any] {
        var record: [String: Any] = [
            "program": program.name, "threads": threads, "seconds": seconds,
            "megabytes": memory.ours, "samples": ours.map(\.seconds),
        ]
        record["bar"] = program.bar
        record["share_of_peak"] = machine.share(self)
        if !theirs.isEmpty {
            record["other_seconds"] = theirSeconds
            record["other_megabytes"] = memory.theirs
            record["other_samples"] = theirs.map(\.seconds)
            record["ratio"] = ratio
        }
        return record
    }
}

/// A line on standard output, at once.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

private func format(_ number: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", number)
}

private func duration(_ seconds: Double) -> String {
    seconds < 1e-3 ? format(seconds * 1e6, 1) + " us" : format(seconds * 1e3, 2) + " ms"
}

extension String {
    fileprivate func padded(_ width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    fileprivate func right(_ width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
