/// Makes the addresses of headings as GitHub does, each only once on a page.
package struct Slugger {
    private var uses: [String: Int] = [:]

    /// No heading has an address yet.
    package init() {}

    /// The address of a heading: small letters, blanks as hyphens, punctuation dropped; letters of every script stay.
    /// A repeated one gets `-1`, `-2` and so on.
    package mutating func slug(for heading: String) -> String {
        let base = Self.slug(heading)
        var slug = base
        while uses[slug] != nil {
            uses[base, default: 0] += 1
            slug = "\(base)-\(uses[base, default: 0])"
        }
        uses[slug] = 0
        return slug
    }

    private static func slug(_ heading: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in heading.lowercased().unicodeScalars {
            if scalar == " " { slug.append("-") } else if isKept(scalar) { slug.append(scalar) }
        }
        return slug.isEmpty ? "section" : String(slug)
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "-" || scalar == "_" { return true }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
            .otherNumber, .connectorPunctuation:
            return true
        default: return false
        }
    }
}
