import Checking
import Foundation

/// A hand-in whose file is not what it should be, made in a folder as a student's files lie in one.
struct HandInAttack: Sendable {
    /// What it is, and how it must end.
    let attack: Attack
    /// Makes the hand-in.
    let make: @Sendable (Place) throws -> Void

    /// Where a hand-in is made.
    struct Place {
        /// The student's folder.
        let folder: URL
        /// A file with the solution, which no hand-in may read; it stands in a folder of its own.
        let solution: URL

        /// Makes the student's folder and the file with the solution.
        func prepare(with text: String) throws {
            let manager = FileManager.default
            for needed in [folder, solution.deletingLastPathComponent()] {
                try manager.createDirectory(at: needed, withIntermediateDirectories: true)
            }
            try Data(text.utf8).write(to: solution)
        }

        /// The file that is looked for.
        var file: String { path("double.swift") }

        func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

        func write(_ text: String, to name: String) throws {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }

        func link(_ name: String, to target: String) throws {
            try FileManager.default.createSymbolicLink(
                atPath: path(name), withDestinationPath: target)
        }
    }

    private init(
        _ name: String, _ verdict: String = "missingFile", isHonest: Bool = false,
        make: @escaping @Sendable (Place) throws -> Void
    ) {
        attack = Attack(
            name, isHonest ? Attack.honest : "hands in", [verdict], file: "")
        self.make = make
    }

    /// All of them; the last is honest, and made by an editor of another system.
    static let all = links + strangeFiles + besides

    private static let links = [
        HandInAttack("a link to the solution") {
            try $0.link("double.swift", to: $0.solution.path)
        },
        HandInAttack("a folder that is a link") { place in
            try place.link("attacks", to: place.solution.deletingLastPathComponent().path)
        },
        HandInAttack("a link to a file without an end") {
            try $0.link("double.swift", to: "/dev/zero")
        },
        HandInAttack("a pipe that nobody writes to") { mkfifo($0.file, 0o600) },
    ]

    private static let strangeFiles = [
        HandInAttack("a folder with the file's name") { place in
            try FileManager.default.createDirectory(
                atPath: place.file, withIntermediateDirectories: true)
        },
        HandInAttack("a file of 300 KiB") {
            try $0.write(String(repeating: " ", count: 300 << 10), to: "double.swift")
        },
        HandInAttack("a file with NUL in it") { try $0.write("let a = 1\0", to: "double.swift") },
        HandInAttack("bytes that are no text") {
            try Data([0xFF, 0xFE, 0xC0]).write(to: $0.folder.appendingPathComponent("double.swift"))
        },
        HandInAttack("a name in other letters") { try $0.write(honest, to: "Double.swift") },
        HandInAttack("a name with a line's end") { try $0.write(honest, to: "double.swift\n") },
    ]

    private static let besides = [
        HandInAttack("its own checks, key and points", "wrong") { place in
            try place.write("[]", to: "checks.yml")
            try place.write("[]", to: "key.json")
            try place.write("{\"score\": 100}", to: "results.json")
            try place.write("import PackageDescription\nfatalError()\n", to: "Package.swift")
            try place.write(
                honest.replacing("$0 * 2", with: "$0").replacing("/ 2", with: "/ 3"),
                to: "double.swift")
        },
        HandInAttack("a mark at its start and long line ends", "passed", isHonest: true) { place in
            try place.write(
                "\u{FEFF}" + honest.replacing("\n", with: "\r\n"), to: "double.swift")
        },
    ]

    private static let honest = """
        func double(_ numbers: [Int]) -> [Int] { numbers.map { $0 * 2 } }
        func half(_ number: Double) -> Double { number / 2 }

        """
}
