import Lessons

/// Where each page of a course stands in the site, and how one page names another.
struct Addresses {
    /// The address of each Markdown file of the course, with the place on the page where it needs one.
    private var places: [String: String] = [:]

    init(course: Course, exercises: [Exercise]) {
        for lesson in course.lessons {
            for path in lesson.pages { places[path] = "\(lesson.id)/\(stem(path)).html" }
        }
        for exercise in exercises {
            guard let page = exercise.page, let address = places[page] else { continue }
            places["\(exercise.folder)/exercise.md"] = "\(address)#\(anchor(of: exercise))"
        }
    }

    /// The address of a page, from the site's root.
    func address(of page: Page) -> String {
        places[page.source.path] ?? "\(stem(page.source.path)).html"
    }

    /// The page's address without its ending: its name in sealed answers and in the kept progress.
    func name(of page: Page) -> String { String(address(of: page).dropLast(".html".count)) }

    /// The id of an exercise on its page.
    func anchor(of exercise: Exercise) -> String {
        "exercise-" + (exercise.id.split(separator: "/").last ?? "")
    }

    /// What a link of a Markdown file becomes on the page that stands at `address`; `nil` where it leads nowhere.
    ///
    /// Only links into the course and to the web are let through: a `javascript:` link leads nowhere.
    func resolve(_ destination: String, from file: String, at address: String) -> String? {
        if destination.hasPrefix("#") { return destination }
        if let scheme = destination.prefixMatch(of: /([A-Za-z][A-Za-z0-9+.\-]*):/)?.1 {
            return ["http", "https", "mailto"].contains(scheme.lowercased()) ? destination : nil
        }
        let parts = destination.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let place = places[joined(file, String(parts[0]))] else { return nil }
        let fragment = parts.count > 1 ? "#\(parts[1])" : ""
        let target = fragment.isEmpty ? place : place.prefix { $0 != "#" } + fragment
        return relative(String(target), from: address)
    }

    /// The way from one address of the site to another.
    func relative(_ target: String, from address: String) -> String {
        String(repeating: "../", count: address.count { $0 == "/" }) + target
    }
}

/// A file's name without its folder and its ending.
private func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
}

/// The path that a relative link in a file names.
private func joined(_ file: String, _ link: String) -> String {
    var parts = file.split(separator: "/").dropLast()
    for part in link.split(separator: "/") where part != "." {
        if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
}
