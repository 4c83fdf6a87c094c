import CPeak
import Foundation

/// What the machine can do at most, with one thread.
struct Machine {
    let gigaflops = peak_gigaflops()
    let gigabytes = peak_gigabytes()

    var row: String {
        "one thread multiplies and adds \(format(gigaflops, 0)) GFLOP/s in registers, and moves "
            + "\(format(gigabytes, 0)) GB/s"
    }

    /// The share of the peak that a result reaches, in per cent; empty if it is not counted.
    func share(_ result: Result) -> String {
        let (flops, bytes) = (result.program.flops, result.program.bytes)
        let reached =
            flops / result.seconds / (gigaflops * 1e9 * Double(result.threads))
            + bytes / result.seconds / (gigabytes * 1e9)
        return flops + bytes > 0 ? format(reached * 100, 0) : ""
    }
}

extension Result {
    /// The head of the table, with the name of the other side.
    static func head(_ other: String) -> String {
        "program".padded(38)
            + ["threads", "ours", other, "ratio", "bar", "MB", "their MB"].map { $0.right(12) }
            .joined()
    }

    /// A line of the table: the times of a step, and how many times as fast as the other side.
    var row: String {
        let aim = program.bar.map { format($0, 1) } ?? ""
        let cells =
            theirs.isEmpty
            ? ["\(threads)", duration(seconds), "", "", aim, format(memory.ours, 0), ""]
            : [
                "\(threads)", duration(seconds), duration(theirSeconds), format(ratio, 2), aim,
                format(memory.ours, 0), format(memory.theirs, 0),
            ]
        return program.name.padded(38) + cells.map { $0.right(12) }.joined()
    }

    /// The numbers for other programs.
    var record: [String: Any] {
        var record: [String: Any] = [
            "program": program.name, "threads": threads, "seconds": seconds,
            "megabytes": memory.ours, "samples": ours.map(\.seconds),
        ]
        if let bar = program.bar { record["bar"] = bar }
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
