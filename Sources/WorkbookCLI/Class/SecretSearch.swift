import Foundation
import Lessons

/// Looks through every file of a folder for what students must not find.
struct SecretSearch {
    /// What is looked for; blanks and line ends count as one blank.
    let secrets: [Secret]

    /// A piece of text that must not be found.
    struct Secret: Hashable {
        /// Where it comes from.
        var source: String
        /// The text, with single blanks.
        var text: String
    }

    /// Shorter texts are found everywhere, and give nothing away.
    private static let shortest = 32

    /// Everything secret of some exercises: what is cut out of their solutions, mutants and their messages, and
    /// the sentences of hidden checks.
    init(exercises: [Exercise]) {
        var all: [Secret] = []
        for exercise in exercises {
            let visible = [exercise.starter, exercise.probes.text].map(Self.joined)
            func add(_ source: String, _ text: String) {
                let text = Self.joined(text)
                guard text.count >= Self.shortest, !visible.contains(where: { $0.contains(text) })
                else { return }
                all.append(Secret(source: source, text: text))
            }
            for region in exercise.solutionRegions { add(exercise.solution.path, region) }
            for mutant in exercise.mutants {
                add(mutant.source.path, mutant.source.text)
                add(mutant.source.path, mutant.message)
            }
            for check in exercise.checks where check.isHidden {
                add("\(exercise.folder)/checks.yml", check.says)
            }
        }
        secrets = all
    }

    /// A sentence for each secret that is found, with the file that it is in.
    func leaks(in folder: URL) throws -> [String] {
        var leaks: [String] = []
        for path in Self.files(in: folder) {
            let data = FileManager.default.contents(
                atPath: folder.appendingPathComponent(path).path)
            let text = Self.joined(String(decoding: data ?? Data(), as: UTF8.self))
            for secret in secrets where text.contains(secret.text) {
                leaks.append("\(path) holds a part of \(secret.source): \(secret.text.prefix(60))")
            }
        }
        return leaks
    }

    /// How many files a folder holds.
    func fileCount(in folder: URL) -> Int { Self.files(in: folder).count }

    private static func files(in folder: URL) -> [String] {
        let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
        return paths.sorted().filter { path in
            var isFolder: ObjCBool = false
            let file = folder.appendingPathComponent(path).path
            return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    private static func joined(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Exercise {
    /// What stands between `// solution` and `// end solution`.
    fileprivate var solutionRegions: [String] {
        solution.text.components(separatedBy: "// solution\n").dropFirst().compactMap { part in
            let region = part.components(separatedBy: "// end solution").first ?? ""
            return region.split(separator: "\n").filter {
                !$0.drop { $0 == " " }.hasPrefix("// starter:")
            }.joined(separator: "\n")
        }
    }
}
