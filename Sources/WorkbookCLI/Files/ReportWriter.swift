import Checking
import Execution
import Foundation

/// Writes what was found for other programs.
struct ReportWriter {
    let kinds: [ReportKind]
    let console: Console

    func write(_ report: Report) throws {
        for kind in kinds {
            switch kind {
            case .json(let path): try write(json(report), to: path)
            case .junit(let path): try write(Data(report.junit.utf8), to: path)
            case .github:
                for annotation in report.annotations { console.say(annotation) }
            }
        }
    }

    private func json(_ report: Report) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(report) + Data("\n".utf8)
    }

    private func write(_ data: Data, to path: String) throws {
        let file = URL(fileURLWithPath: path)
        try writing("the report \(path)") {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: file, options: .atomic)
        }
    }
}
