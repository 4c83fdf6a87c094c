import Foundation

/// What the command line asks for.
struct Options {
    /// The command of the other side, and its name.
    var other: (command: [String], name: String)?
    var json: String?
    var filter = ""
    var rounds = 5
    var seconds = 0.3
    var threads = [1, 2]
    var clock = "wall"
    let executable: String
    let script: String

    static let help = """
        swift run -c release --package-path Benchmarks Benchmarks [options]
          --python PATH    compare with the PyTorch of this Python
          --build PATH     compare with another build of this program
          --json PATH      write the numbers to a file too
          --filter TEXT    only programs whose name has this text
          --rounds N       samples of each side, which take turns (default 5)
          --seconds S      how long a sample lasts at least (default 0.3)
          --threads 1,2    the numbers of threads
          --clock NAME     wall, or processor: what one thread takes on a busy machine
        """

    /// The options of these words; nil if one is not known.
    init?(_ words: [String]) {
        executable = CommandLine.arguments[0]
        // The script lies beside the sources.
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        script = package.appendingPathComponent("programs.py").path
        var rest = words[...]
        while let name = rest.popFirst() {
            guard let value = rest.popFirst(), set(name, value) else { return nil }
        }
    }

    private mutating func set(_ name: String, _ value: String) -> Bool {
        switch name {
        case "--python": other = ([value, script], "PyTorch")
        case "--build": other = ([value, "--serve"], "other build")
        case "--json": json = value
        case "--filter": filter = value
        case "--rounds": rounds = Int(value) ?? rounds
        case "--seconds": seconds = Double(value) ?? seconds
        case "--clock" where Worker.clocks[value] != nil: clock = value
        case "--threads": threads = value.split(separator: ",").compactMap { Int($0) }
        default: return false
        }
        return true
    }
}
