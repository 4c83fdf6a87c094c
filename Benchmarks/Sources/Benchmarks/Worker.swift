import CPeak
import Kindling

/// Times programs when it is asked for it, as `programs.py` does.
enum Worker {
    /// What tells the seconds, by name.
    static let clocks: [String: @Sendable () -> Double] = [
        "wall": { (ContinuousClock.now - start).seconds }, "processor": { processor_seconds() },
    ]
    private static let start = ContinuousClock.now

    /// Answers every line "NAME<tab>THREADS<tab>SECONDS<tab>CLOCK" with the seconds of one step and
    /// the most memory that this process ever had.
    static func serve() {
        var steps: [String: () -> Void] = [:]
        while let line = readLine() {
            let words = line.split(separator: "\t").map(String.init)
            guard words.count == 4, let threads = Int(words[1]), let budget = Double(words[2]),
                let now = clocks[words[3]],
                let program = Program.all.first(where: { $0.name == words[0] })
            else { return }
            setNumThreads(threads)
            let step = steps[program.name] ?? warmed(program.make())
            steps[program.name] = step
            say("\(seconds(of: step, budget, now)) \(peak_memory())")
        }
    }

    private static func warmed(_ step: @escaping () -> Void) -> () -> Void {
        step()
        return step
    }

    private static func seconds(
        of step: () -> Void, _ budget: Double, _ now: () -> Double
    ) -> Double {
        let start = now()
        var count = 0
        while count == 0 || now() - start < budget {
            step()
            count += 1
        }
        return (now() - start) / Double(count)
    }
}

extension Duration {
    /// The length in seconds.
    fileprivate var seconds: Double { self / .seconds(1) }
}
