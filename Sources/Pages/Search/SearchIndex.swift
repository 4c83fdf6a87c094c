import Foundation
import Lessons

/// What the search knows: places of the site, and for each word the places where it stands and how much it weighs there.
struct SearchIndex: Encodable {
    /// A place that can be found: its address, its title and what it is, as three strings.
    private(set) var places: [[String]] = []
    /// The places of each word: `7` weighs 1 in place 7, `7.9` weighs 9 there.
    private(set) var words: [String: String] = [:]

    private enum CodingKeys: CodingKey { case places, words }

    private var weights: [String: [Int: Int]] = [:]

    /// A word in a title weighs as much as so many in the text.
    private static let titleWeight = 8

    /// The index of a site.
    init(lessons: [SiteLesson], addresses: Addresses) {
        for lesson in lessons {
            add(
                "index.html#\(lesson.lesson.id)",
                title: "\(lesson.lesson.number) \(lesson.lesson.title)", kind: "lesson",
                text: [lesson.lesson.summary])
            for page in lesson.pages { add(page, addresses: addresses) }
        }
        words = weights.mapValues { places in
            places.sorted { $0.key < $1.key }
                .map { $0.value == 1 ? "\($0.key)" : "\($0.key).\($0.value)" }
                .joined(separator: " ")
        }
    }

    /// The index as a script, since a page opened from a file may not read other files.
    var script: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        return "const courseIndex = \(json);\n"
    }

    private mutating func add(_ page: SitePage, addresses: Addresses) {
        let name = "\(page.page.number) \(page.shortTitle)"
        var place = (
            address: page.address, title: page.page.title, kind: "page \(page.page.number)"
        )
        var text: [String] = []
        for block in page.page.blocks {
            if case .heading(let level, let title, let id) = block, level <= 3 {
                add(place.address, title: place.title, kind: place.kind, text: text)
                place = ("\(page.address)#\(id)", title.plainText, name)
                text = []
            } else {
                text += block.searchTexts
            }
        }
        add(place.address, title: place.title, kind: place.kind, text: text)
        for exercise in page.exercises {
            add(
                "\(page.address)#\(addresses.anchor(of: exercise))", title: exercise.title,
                kind: "exercise", text: exercise.statement.flatMap(\.searchTexts))
        }
    }

    private mutating func add(_ address: String, title: String, kind: String, text: [String]) {
        let place = places.count
        places.append([address, title, kind])
        for word in searchWords(title) {
            weights[word, default: [:]][place, default: 0] += Self.titleWeight
        }
        for word in Set(text.flatMap(searchWords)) {
            weights[word, default: [:]][place, default: 0] += 1
        }
    }
}

extension Block {
    /// The texts by which the block is found. What is said of answers is not among them.
    fileprivate var searchTexts: [String] {
        switch self {
        case .heading(_, let text, _), .paragraph(let text): [text.plainText]
        case .list(_, _, let items): items.joined().flatMap(\.searchTexts)
        case .quote(let blocks), .note(_, let blocks), .footnote(_, let blocks):
            blocks.flatMap(\.searchTexts)
        case .code(_, let text): [text]
        case .table(let table): (table.head + table.rows.joined()).map(\.plainText)
        case .snippet(let snippet):
            snippet.options.isHidden ? [] : [snippet.code, snippet.twin?.code ?? ""]
        case .question(let question): question.ask.flatMap(\.searchTexts)
        case .formula, .html, .rule: []
        }
    }
}
