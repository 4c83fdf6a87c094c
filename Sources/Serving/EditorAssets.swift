import Foundation
import Lessons

/// The scripts and styles that a page gets only while it is served, and the system's code editor where there is one.
public struct EditorAssets: Sendable {
    private var files: [String: [UInt8]]
    private let scripts: [String]
    private let styles: [String]
    /// A name for all that pages load: another one as soon as a style or script changes.
    public let look: String

    /// The folder in which Debian's `libjs-codemirror` is.
    public static let systemEditor = URL(fileURLWithPath: "/usr/share/javascript/codemirror")

    /// - Parameters:
    ///   - theme: the theme's own files for served pages, by name.
    ///   - look: a name for all that pages load, of the theme and of these.
    ///   - codeMirror: the folder of an installed CodeMirror 5; without one the page has a plain editor.
    public init(theme: [String: [UInt8]], look: String = "", codeMirror: URL? = nil) {
        self.look = look
        let editor = codeMirror.map(Self.files(ofCodeMirror:)) ?? [:]
        files = theme.merging(editor) { own, _ in own }
        // The editor comes before the script that uses it.
        let names = editor.keys.sorted() + theme.keys.sorted()
        scripts = names.filter { $0.hasSuffix(".js") }
        styles = names.filter { $0.hasSuffix(".css") }
    }

    func file(_ name: String) -> [UInt8]? { files[name] }

    /// Which version a page is of: another one as soon as the page, or what it loads, is shown differently.
    func version(of page: [UInt8]) -> String { "\(SHA256.shortName(of: page)) \(look)" }

    /// A page with its version and the elements that load these files, at the end of its head.
    func joined(to page: [UInt8], at path: String) -> [UInt8] {
        let root = String(repeating: "../", count: path.count { $0 == "/" })
        let elements =
            ["<meta name=\"workbook-version\" content=\"\(version(of: page))\">\n"]
            + styles.map { "<link rel=\"stylesheet\" href=\"\(root)editor/\($0)\">\n" }
            + scripts.map { "<script src=\"\(root)editor/\($0)\" defer></script>\n" }
        guard let end = page.firstRange(of: Array("</head>".utf8)) else { return page }
        return page[..<end.lowerBound] + Array(elements.joined().utf8) + page[end.lowerBound...]
    }

    /// The editor and its Swift mode; nothing where a file is missing, since half an editor is none.
    private static func files(ofCodeMirror folder: URL) -> [String: [UInt8]] {
        let names = [
            "codemirror-1.js": "lib/codemirror.js", "codemirror-2-swift.js": "mode/swift/swift.js",
            "codemirror.css": "lib/codemirror.css",
        ]
        var files: [String: [UInt8]] = [:]
        for (name, path) in names {
            guard
                let data = FileManager.default.contents(
                    atPath: folder.appendingPathComponent(path).path)
            else { return [:] }
            files[name] = Array(data)
        }
        return files
    }
}
