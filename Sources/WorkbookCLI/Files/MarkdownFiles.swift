import Execution
import Foundation
import Lessons

/// Markdown files that belong to no course: single ones, and all below folders.
struct MarkdownFiles {
    /// Their paths, as they were given or found below what was given.
    let paths: [String]

    /// Finds the files; a name that is no file and a folder without Markdown are complained about.
    init(_ names: [String], in folder: URL) throws {
        var paths: [String] = []
        for name in names {
            let found = try Self.files(name, in: folder)
            guard !found.isEmpty else {
                throw Complaint(.usage, "there is no Markdown file (.md) in \(name).")
            }
            paths += found.filter { !paths.contains($0) }
        }
        self.paths = paths
    }

    /// How the files are read.
    struct Reading {
        /// The rules that they keep.
        var dialect = Dialect.plain
        /// Whether a snippet that says nothing of its program is one of its own.
        var isEachAlone = false
        /// Whether snippets that are copies of files take the files' code over first.
        var refreshes = false

        fileprivate func page(of source: SourceFile) throws -> Page {
            try Page.parse(source, dialect: dialect, isEachAlone: isEachAlone)
        }
    }

    /// The files that have snippets, as pages; none is an error, so that nothing passes unchecked.
    func pages(in folder: URL, _ reading: Reading) throws -> [Page] {
        let pages = try all(in: folder, reading)
        let some = pages.filter { !$0.snippets.isEmpty }
        guard !some.isEmpty else {
            throw Complaint(
                .usage,
                "nothing was checked: there is no `swift` fence in \(count(pages.count, "file")).")
        }
        return some
    }

    private func all(in folder: URL, _ reading: Reading) throws -> [Page] {
        var problems: [Diagnostic] = []
        var pages: [Page] = []
        for path in paths {
            do {
                let page = try page(path, in: folder, reading)
                problems += page.inclusionProblems(in: DiskFolder(folder))
                pages.append(page)
            } catch let wrong as Diagnostics {
                problems += wrong.all
            } catch let complaint as Complaint {
                throw complaint
            } catch {
                problems.append(
                    Diagnostic(
                        path: path, message: "The file cannot be read: \(error.systemReason)."))
            }
        }
        guard problems.isEmpty else { throw WrongCourse(diagnostics: problems) }
        return pages
    }

    private func page(_ path: String, in folder: URL, _ reading: Reading) throws -> Page {
        let data = try Data(contentsOf: URL(fileURLWithPath: path, relativeTo: folder))
        let page = try reading.page(of: SourceFile.read(Array(data), path: path))
        guard reading.refreshes,
            let source = try? page.refreshed(from: DiskFolder(folder)), source != page.source
        else { return page }
        try CourseRoot(url: folder).replace(path, with: source.text)
        return try reading.page(of: source)
    }

    private static func files(_ name: String, in folder: URL) throws -> [String] {
        let place = URL(fileURLWithPath: name, relativeTo: folder)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder) else {
            throw Complaint(.usage, "there is no file or folder \(name).")
        }
        guard isFolder.boolValue else { return [name] }
        let base = name.hasSuffix("/") ? String(name.dropLast()) : name
        let found = FileManager.default.enumerator(atPath: place.path)
        var names: [String] = []
        while let path = found?.nextObject() as? String {
            let last = path.split(separator: "/").last ?? ""
            if skipped.contains(String(last)) || last.hasPrefix(".") {
                found?.skipDescendants()
            } else if isMarkdown(path) {
                names.append(base == "." ? path : "\(base)/\(path)")
            }
        }
        return names.sorted()
    }

    /// Folders of other people's files.
    private static let skipped: Set<String> = ["node_modules", "Pods", "Carthage"]

    private static func isMarkdown(_ path: String) -> Bool {
        [".md", ".markdown"].contains { path.lowercased().hasSuffix($0) }
    }
}
