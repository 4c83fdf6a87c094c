/// `include=path#slice`: a snippet's code is a copy of a file, or of a named slice of it.
///
/// The copy stands in the page, so that it is read where it is used, also without the workbook; it is compared with the file
/// whenever the page is checked. A slice of a Swift file stands between the lines `// slice NAME` and `// end slice`.
public struct Inclusion: Sendable, Hashable {
    /// The file, relative to the page's folder.
    public var path: String
    /// The slice of it; `nil` for the whole file.
    public var slice: String?

    /// An inclusion.
    public init(path: String, slice: String? = nil) {
        self.path = path
        self.slice = slice
    }

    /// `path#slice`, as it is written in an info string.
    public init?(_ text: String) {
        let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let path = parts.first, !path.isEmpty, parts.count == 1 || !parts[1].isEmpty else {
            return nil
        }
        self.init(path: String(path), slice: parts.count > 1 ? String(parts[1]) : nil)
    }

    /// The file's path relative to the root, for a page at a path; `nil` where it lies outside of the root.
    public func path(fromPage page: String) -> String? {
        var parts = page.split(separator: "/").dropLast()
        for part in path.split(separator: "/") where part != "." {
            if part != ".." {
                parts.append(part)
            } else if parts.popLast() == nil {
                return nil
            }
        }
        return path.hasPrefix("/") ? nil : parts.joined(separator: "/")
    }
}
