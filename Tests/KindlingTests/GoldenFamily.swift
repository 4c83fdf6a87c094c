import Foundation

/// One file of recorded cases.
struct GoldenFamily: Sendable, CustomStringConvertible {
    let name: String

    var description: String { name }

    /// Every family that lies in the folder of golden files, by name.
    static let all: [GoldenFamily] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".jsonl") }.sorted().map {
            GoldenFamily(name: String($0.dropLast(".jsonl".count)))
        }
    }()

    /// Reads what the script writes, infinities and nan among it.
    static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return decoder
    }

    private static var folder: URL { Bundle.module.bundleURL.appendingPathComponent("Golden") }

    /// Reads the cases, one to a line.
    func cases() throws -> [GoldenCase] {
        let data = try Data(contentsOf: Self.folder.appendingPathComponent("\(name).jsonl"))
        let decoder = Self.decoder
        return try data.split(separator: UInt8(ascii: "\n")).map { line in
            try decoder.decode(GoldenCase.self, from: Data(line))
        }
    }
}
