import Foundation

let words = Array(CommandLine.arguments.dropFirst())
if words == ["--serve"] {
    Worker.serve()
} else if let options = Options(words) {
    let machine = Machine()
    say(machine.row)
    say(Result.head(options.other?.name ?? ""))
    let results = try Comparison(options: options).run()
    for result in results where !machine.share(result).isEmpty {
        let name = "\(result.program.name), \(result.threads) threads"
        say("\(name): \(machine.share(result)) % of the peak")
    }
    if let path = options.json {
        let records = try JSONSerialization.data(
            withJSONObject: results.map(\.record), options: [.prettyPrinted, .sortedKeys])
        try records.write(to: URL(fileURLWithPath: path))
    }
} else {
    say(Options.help)
    exit(2)
}
