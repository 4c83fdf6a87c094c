import Foundation
import Kindling

/// The calls of PyTorch beside Kindling's, each of the latter compiled and run by the tests.
///
/// The table of `Sources/Kindling/Names.md` is written from this folder's source: what stands
/// between the braces of a row is the text of the table. So a name in the table that Kindling
/// does not have is an error of the compiler.
struct Names {
    /// The rows' own calls, by the PyTorch call beside them.
    private(set) var rows: [(pytorch: String, call: () throws -> Void)] = []

    /// A row: how PyTorch writes a call, and Kindling's call itself.
    mutating func row<Result>(_ pytorch: String, _ call: @escaping () throws -> Result) {
        rows.append((pytorch, { _ = try call() }))
    }

    /// All rows, in the order of the table.
    init() {
        making()
        drawing()
        facts()
        conversion()
        indexing()
        shapes()
        joining()
        choosing()
        arithmetic()
        matrices()
        elementwise()
        reductions()
        ordering()
        comparisons()
        gradients()
        layers()
        losses()
    }
}

/// The rows as they are written in this folder's source files, by section.
struct NamesSource {
    struct Row: Equatable {
        let pytorch: String
        let kindling: String
    }

    let sections: [(title: String, rows: [Row])]

    /// Reads the source files of this folder in the order of `files`.
    init(files: [String]) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        var sections: [(title: String, rows: [Row])] = []
        for file in files {
            let source = try String(
                contentsOf: folder.appendingPathComponent("\(file).swift"), encoding: .utf8)
            for line in Self.joined(source).split(separator: "\n") {
                if let match = line.wholeMatch(of: #/    // MARK: (?<title>.+)/#) {
                    sections.append((String(match.title), []))
                } else if let row = Self.row(in: line), !sections.isEmpty {
                    sections[sections.count - 1].rows.append(row)
                }
            }
        }
        self.sections = sections
    }

    /// The source with every row that takes three lines on one.
    private static func joined(_ source: String) -> String {
        source.replacing(#/\{\n +(?<call>[^\n]+)\n +\}/#) { "{ \($0.call) }" }
    }

    private static func row(in line: Substring) -> Row? {
        let pattern = #/\s+row\("(?<pytorch>[^"]+)"\) \{ (?<kindling>.+) \}/#
        return line.wholeMatch(of: pattern).map {
            Row(pytorch: String($0.pytorch), kindling: String($0.kindling))
        }
    }

    /// The table as Markdown.
    var markdown: String {
        var text = """
            # PyTorch's names and Kindling's

            PyTorch's word in Swift's grammar: lowerCamelCase, PyTorch's keywords as labels, its
            order and its defaults. `a` and `b` are tensors, `i` is a tensor of positions, `mask`
            one of truth values.

            The tests write this file from rows that the compiler has read and the tests have run
            (`Tests/KindlingTests/Names`): `UPDATE_NAMES=1 swift test --filter NamesTests`.

            """
        for (title, rows) in sections where !rows.isEmpty {
            text += "\n## \(title)\n\n| PyTorch | Kindling |\n|---|---|\n"
            for row in rows { text += "| \(cell(row.pytorch)) | \(cell(row.kindling)) |\n" }
        }
        return text
    }

    /// Code in a cell: a bar would end the cell.
    private func cell(_ code: String) -> String {
        "`\(code.replacingOccurrences(of: "|", with: "\\|"))`"
    }
}
