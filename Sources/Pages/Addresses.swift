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

    /// The address of a Markdown file of the course; `nil` where it is not in the site.
    func address(ofFile path: String) -> String? { places[path] }

    /// The address of a page, from the site's root.
    func address(of page: Page) -> String {
        places[page.source.path] ?? "\(stem(page.source.path)).html"
    }

    /// The page's address without its ending: its name in sealed answers and in the kept progress.
    func name(of page: Page) -> String { String(address(of: page).dropLast(".html".count)) }

    /// The id of an exercise on its page.
    func anchor(of exercise: Exercise) -> String {
        "exercise." + (exercise.id.split(separator: "/").last ?? "")
    }

    /// Whether a link names a scheme, as `https:`, and so leads out of the course.
    func leadsAway(_ destination: String) -> Bool { scheme(of: destination) != nil }

    /// What a link of a Markdown file becomes on the page that stands at `address`; `nil` where it leads nowhere.
    ///
    /// Only links into the course and to the web are let through: a `javascript:` link leads nowhere.
    func resolve(_ destination: String, from file: String, at address: String) -> String? {
        if destination.hasPrefix("#") { return destination }
        if let scheme = scheme(of: destination) {
            return ["http", "https", "mailto"].contains(scheme) ? destination : nil
        }
        let parts = destination.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        guard let first = parts.first, let place = places[joined(file, String(first))] else {
            return nil
        }
        let target = parts.count > 1 ? "\(place.prefix { $0 != "#" })#\(parts[1])" : place
        return relative(target, from: address)
    }

    /// The links that a Markdown file could have into the course.
    func links(from file: String) -> [String] {
        let up = String(repeating: "../", count: file.count { $0 == "/" })
        let folder = file.lastIndex(of: "/").map { file[...$0] } ?? ""
        return places.keys.sorted().map {
            $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : up + $0
        }
    }

    /// The way from one address of the site to another.
    func relative(_ target: String, from address: String) -> String {
        String(repeating: "../", count: address.count { $0 == "/" }) + target
    }

    /// The address that a way from another address leads to.
    func absolute(_ way: String, from address: String) -> String { joined(address, way) }

    /// The scheme of a link in small letters.
    private func scheme(of link: String) -> String? {
        let name = link.utf8.prefix(while: isOfScheme)
        guard name.endIndex < link.utf8.endIndex, link.utf8[name.endIndex] == UInt8(ascii: ":"),
            let first = name.first, isLetter(first)
        else { return nil }
        return String(Substring(name)).lowercased()
    }
}

/// Whether a byte is one of a scheme's name, as RFC 3986 allows them.
private func isOfScheme(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "-")
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
