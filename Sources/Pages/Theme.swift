import Lessons
import Mustache

/// What the site looks like: templates, styles and scripts, as they were read from a folder.
public struct Theme: Sendable {
    /// The files that are copied to the site's root as they are, by path. What stands under `serve/` is for
    /// `workbook serve` alone.
    public let assets: [String: [UInt8]]

    private let library: MustacheLibrary

    /// The templates a theme must have.
    private static let needed = ["course", "lesson", "print"]

    /// A theme from the files of its folder, by path relative to it.
    ///
    /// Files ending in `.mustache` under `templates/` are templates, named without folder and ending; all others are assets.
    /// - Throws: `Diagnostics` for a template that is missing or cannot be read.
    public init(files: [String: [UInt8]]) throws {
        let isTemplate = { (path: String) in
            path.hasPrefix("templates/") && path.hasSuffix(".mustache")
        }
        assets = files.filter { !isTemplate($0.key) && !$0.key.hasPrefix("serve/") }
        var templates: [String: MustacheTemplate] = [:]
        var problems: [Diagnostic] = []
        for (path, bytes) in files.filter({ isTemplate($0.key) }).sorted(by: { $0.key < $1.key }) {
            let name = String(path.dropFirst("templates/".count).dropLast(".mustache".count))
            do {
                templates[name] = try MustacheTemplate(
                    string: Self.verbatim + String(decoding: bytes, as: UTF8.self))
            } catch {
                problems.append(
                    Diagnostic(
                        path: "site/\(path)", message: "this template cannot be read: \(error)"))
            }
        }
        for name in Self.needed where templates[name] == nil && problems.isEmpty {
            problems.append(
                Diagnostic(
                    path: "site/templates/\(name).mustache",
                    message: "the theme has no template “\(name)”"))
        }
        guard problems.isEmpty else { throw Diagnostics(problems) }
        library = MustacheLibrary(templates: templates)
    }

    /// Values come as finished HTML, so templates must not escape them again.
    private static let verbatim = "{{% CONTENT_TYPE:TEXT}}"

    /// A page from a template; a value that is `nothing` or absent closes the sections that ask for it.
    func page(_ template: String, _ values: [String: HTML]) -> String {
        let texts = values.mapValues(\.rendered).filter { !$0.value.isEmpty }
        return library.render(texts, withTemplate: template) ?? ""
    }
}
