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
        /// Whether a lesson may say the same: a mistake, and what helps against it, are no answer.
        var isMistake = false
    }

    /// Shorter texts are found everywhere, and give nothing away.
    private static let shortest = 32

    /// Everything secret of some exercises.
    ///
    /// - Parameter statement: the text of an exercise's `exercise.md`; what it says itself is no secret.
    init(exercises: [Exercise], statement: (Exercise) throws -> String) rethrows {
        secrets = try exercises.flatMap { exercise in
            let visible = [exercise.starter, exercise.probes.text, try statement(exercise)]
                .map(Self.joined)
            return exercise.secrets.map { secret in
                var secret = secret
                secret.text = Self.joined(secret.text)
                return secret
            }.filter { secret in
                secret.text.count >= Self.shortest
                    && !visible.contains { $0.contains(secret.text) }
            }
        }
    }

    /// A sentence for each secret that is found, with the file that it is in.
    func leaks(in folder: URL) throws -> [String] {
        var leaks: [String] = []
        for path in Self.files(in: folder) {
            let data = FileManager.default.contents(
                atPath: folder.appendingPathComponent(path).path)
            let text = Self.joined(String(decoding: data ?? Data(), as: UTF8.self))
            let isLesson = path.hasPrefix("lessons/")
            for secret in secrets
            where !(isLesson && secret.isMistake) && text.contains(secret.text) {
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
    /// What is cut out of the solution, the mutants and their messages, and the sentences of hidden checks.
    fileprivate var secrets: [SecretSearch.Secret] {
        solutionRegions.map { SecretSearch.Secret(source: solution.path, text: $0) }
            + mutants.flatMap { mutant in
                (mutant.additions + [mutant.message]).map {
                    SecretSearch.Secret(source: mutant.source.path, text: $0, isMistake: true)
                }
            }
            + checks.filter(\.isHidden).map {
                SecretSearch.Secret(source: "\(folder)/checks.yml", text: $0.says)
            }
    }

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
