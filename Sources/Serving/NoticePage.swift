/// A page of a title and a sentence, that stands where a course has nothing to show.
///
/// It looks like the course's pages and, while it is served, gives way to the page that should be there as soon as
/// there is one.
public struct NoticePage: Sendable {
    let title: String
    let words: String

    /// A page.
    ///
    /// - Parameters:
    ///   - title: what is the matter; plain text of the program's own.
    ///   - words: what to do.
    public init(title: String, words: String) {
        self.title = title
        self.words = words
    }

    /// The page at an address of the site.
    public func bytes(at path: String) -> [UInt8] {
        let root = String(repeating: "../", count: path.count { $0 == "/" })
        let page = """
            <!DOCTYPE html>
            <html lang="en" data-root="\(root)"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>\(title)</title>
            <link rel="icon" href="data:,"><link rel="stylesheet" href="\(root)style.css">
            </head><body class="page"><main id="site.main"><header class="head"><h1>\(title)</h1></header>
            <p>\(words)</p><p><a href="\(root)index.html">To the course</a></p></main></body></html>

            """
        return Array(page.utf8)
    }
}
