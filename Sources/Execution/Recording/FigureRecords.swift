import Foundation
import Lessons

/// The figures that a program's values were, read from the file that it left.
struct FigureRecords {
    private var figures: [Figure] = []

    /// Reads the file that belongs to a file of values; of a place that was passed more than once, the
    /// last figure counts.
    init(besides path: String) {
        let file = RecordLayout.figures(besides: path)
        let bytes = FileManager.default.contents(atPath: file) ?? Data()
        let fields = bytes.split(separator: 0, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        for start in stride(from: 0, to: fields.count - 4, by: 4) {
            guard let line = Int(fields[start]) else { continue }
            let figure = Figure(
                line: line, title: fields[start + 1], words: fields[start + 2],
                svg: fields[start + 3])
            figures.removeAll { $0.line == line }
            figures.append(figure)
        }
    }

    /// The figures of some lines in their order; one that was shown before is not shown again.
    func figures(in lines: Range<Int>) -> [Figure] {
        let found = figures.filter { lines.contains($0.line) }.sorted { $0.line < $1.line }
        return found.enumerated().filter { place, figure in
            !found[..<place].contains { $0.svg == figure.svg }
        }.map(\.element)
    }
}
