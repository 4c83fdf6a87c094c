import Foundation
import Lessons

/// Finds links that lead nowhere, as the author wrote them.
struct LinkCheck {
    let addresses: Addresses
    /// The ids on each page of the site, by its address.
    private var anchors: [String: Set<String>]

    init(pages: [SitePage], addresses: Addresses) {
        self.addresses = addresses
        let anchors = pages.map { page in
            let exercises = page.exercises.map { addresses.anchor(of: $0) }
            let sections = page.writer.sections(with: page.exercises).map(\.id)
            return (page.address, Set(page.page.blocks.flatMap(\.headings) + sections + exercises))
        }
        self.anchors = Dictionary(anchors) { first, _ in first }
    }

    /// What is wrong with the links of some blocks of a file; `source` tells their lines where it is known.
    func problems(in blocks: [Block], of file: String, page: Page, source: SourceFile?)
        -> [Diagnostic]
    {
        var seen: [String: Int] = [:]
        return blocks.flatMap(\.inlines).compactMap { inline in
            guard let destination = inline.destination else { return nil }
            seen[destination, default: 0] += 1
            guard let problem = problem(with: destination, in: file, page: page) else { return nil }
            return Diagnostic(
                path: file,
                position: source?.position(
                    of: destination, occurrence: seen[destination, default: 1]),
                message: problem.message, quote: destination, advice: problem.advice)
        }
    }

    private func problem(with destination: String, in file: String, page: Page) -> (
        message: String, advice: String
    )? {
        let here = addresses.address(of: page)
        guard let target = addresses.resolve(destination, from: file, at: here) else {
            return dead(destination, in: file)
        }
        if addresses.leadsAway(destination) { return nil }
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let address = parts[0].isEmpty ? here : addresses.absolute(String(parts[0]), from: here)
        let id = String(parts[1]).removingPercentEncoding ?? String(parts[1])
        let known = anchors[address] ?? []
        if known.contains(id) { return nil }
        return (
            "this link leads to a section that is not there",
            known.isEmpty
                ? "That page has no sections; link to the page itself."
                : suggestion(for: id, among: known.sorted())
        )
    }

    private func dead(_ destination: String, in file: String) -> (message: String, advice: String) {
        if addresses.leadsAway(destination) {
            return ("links of this kind are not let through", "Use https, http or mailto.")
        }
        return (
            "this link leads to no page and no exercise of the course",
            suggestion(for: destination, among: addresses.links(from: file))
        )
    }
}

extension Block {
    /// The ids of the headings in the block.
    fileprivate var headings: [String] {
        switch self {
        case .heading(_, _, let id): [id]
        case .list(_, _, let items): items.joined().flatMap(\.headings)
        case .quote(let blocks), .note(_, let blocks), .footnote(_, let blocks):
            blocks.flatMap(\.headings)
        default: []
        }
    }
}

extension Inline {
    /// Where a link leads, or where an image comes from.
    fileprivate var destination: String? {
        switch self {
        case .link(let destination, _, _): destination
        case .image(let source, _, _): source
        default: nil
        }
    }
}

extension SourceFile {
    /// The place of the n-th occurrence of a text; `nil` where it is written in another way.
    func position(of text: String, occurrence: Int) -> SourcePosition? {
        var rest = self.text[...]
        for count in 1...max(occurrence, 1) {
            guard let range = rest.range(of: text) else { return nil }
            if count == occurrence {
                return position(
                    at: self.text.utf8.distance(from: self.text.startIndex, to: range.lowerBound))
            }
            rest = rest[range.upperBound...]
        }
        return nil
    }
}
