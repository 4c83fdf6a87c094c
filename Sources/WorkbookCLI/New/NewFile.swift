import Foundation

/// A text to write into a course's folder.
struct NewFile {
    /// Relative to the course's root.
    let path: String
    let text: String
}

extension CourseRoot {
    /// Writes files that are not there yet: all of them, or none where one of them is.
    func add(_ files: [NewFile]) throws {
        let there = files.map(\.path).filter {
            FileManager.default.fileExists(atPath: file($0).path)
        }
        guard there.isEmpty else {
            let names = there.joined(separator: ", ")
            throw Complaint(.usage, "\(names) would be overwritten. Nothing was written.")
        }
        for new in files {
            try write(new.path) { file in
                try Data(new.text.utf8).write(to: file, options: .withoutOverwriting)
            }
        }
    }
}
