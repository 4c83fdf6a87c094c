import Foundation

let words = Array(CommandLine.arguments.dropFirst())
if words == ["--serve"] {
    Worker.serve()
} else if let options = Options(words) {
    let machine = Machine(threads: options.threads)
    say(machine.row)
    say(Result.head(options.other?.name ?? ""))
    let results = try Comparison(options: options, machine: machine).run()
    if let path = options.json {
        let record = try JSONSerialization.data(
            withJSONObject: machine.record(results), options: [.prettyPrinted, .sortedKeys])
        try record.write(to: URL(fileURLWithPath: path))
    }
} else {
    say(Options.help)
    exit(2)
}
