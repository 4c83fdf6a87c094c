import Foundation
import Lessons
import Pages
import Serving

/// The theme of a course: the tool's own, with the files of the course's `site/` folder in place of its own.
struct ThemeFolder {
    private let home: URL

    init(of root: CourseRoot) {
        home = root.file("site")
    }

    /// All files, by path relative to `site/`; the published site is not a part of it.
    var files: [String: [UInt8]] {
        let names = FileManager.default.subpaths(atPath: home.path) ?? []
        return names.filter { !isPublished($0) }.reduce(into: StandardTheme.files) { files, name in
            let file = home.appendingPathComponent(name).path
            if let data = FileManager.default.contents(atPath: file) { files[name] = Array(data) }
        }
    }

    /// What pages get only while they are served: the theme's files for that, and the system's editor.
    var editorAssets: EditorAssets {
        let files = files
        let prefix = "serve/"
        let own = files.filter { $0.key.hasPrefix(prefix) }
            .map { (String($0.key.dropFirst(prefix.count)), $0.value) }
        let all = files.sorted { $0.key < $1.key }.flatMap { Array($0.key.utf8) + $0.value }
        return EditorAssets(
            theme: Dictionary(own) { first, _ in first }, look: SHA256.shortName(of: all),
            codeMirror: EditorAssets.systemEditor)
    }

    /// The tool's own files that a course has none in place of.
    static func standardFiles(missingIn root: CourseRoot) -> [NewFile] {
        StandardTheme.files.sorted { $0.key < $1.key }
            .map {
                NewFile(path: "site/\($0.key)", text: String(decoding: $0.value, as: UTF8.self))
            }
            .filter { !FileManager.default.fileExists(atPath: root.file($0.path).path) }
    }

    private func isPublished(_ name: String) -> Bool {
        let first = name.split(separator: "/").first ?? ""
        return first == "public" || first.hasPrefix(".")
    }
}
