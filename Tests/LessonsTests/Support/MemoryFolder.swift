import Lessons

/// A course whose files are kept in memory, by path.
struct MemoryFolder: CourseFolder {
    let files: [String: [UInt8]]

    init(_ files: [String: String]) {
        self.files = files.mapValues { Array($0.utf8) }
    }

    func bytes(of path: String) -> [UInt8]? { files[path] }

    func names(in path: String) -> [String]? {
        let inside = files.keys.filter { $0.hasPrefix(path + "/") }
        let names = inside.compactMap { $0.dropFirst(path.count + 1).split(separator: "/").first }
        return inside.isEmpty ? nil : Set(names.map(String.init)).sorted()
    }
}
