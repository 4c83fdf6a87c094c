extension HTML {
    /// The tree in which each id stands once, and no two regions have one name.
    ///
    /// Later elements with a known id lose theirs; the second region "Table" becomes "Table 2".
    var withUniqueNames: HTML {
        var ids: Set<String> = []
        var regions: [String: Int] = [:]
        return unique(&ids, &regions)
    }

    private func unique(_ ids: inout Set<String>, _ regions: inout [String: Int]) -> HTML {
        switch self {
        case .text, .markup: return self
        case .fragment(let parts): return .fragment(parts.map { $0.unique(&ids, &regions) })
        case .element(let name, var attributes, let children):
            if case .text(let id) = attributes["id"], !ids.insert(id).inserted {
                attributes["id"] = .absent
            }
            if attributes["role"] == "region", case .text(let label) = attributes["aria-label"] {
                regions[label, default: 0] += 1
                let number = regions[label, default: 1]
                if number > 1 { attributes["aria-label"] = "\(label) \(number)" }
            }
            return .element(name, attributes, children.map { $0.unique(&ids, &regions) })
        }
    }
}
