/// A file of an archive: whose, and what it was called.
struct HandedIn: Hashable {
    var student: String
    var name: String
    var isLate = false
    /// Canvas numbers repeated hand-ins: `name-1.swift`, `name-2.swift`.
    var attempt = 0

    /// Reads the name that Canvas or Moodle gave to a file; `nil` where it is none of theirs, or leads elsewhere.
    init?(archivePath path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard !parts.contains(""), !parts.contains(".."), !parts.contains(".") else { return nil }
        if parts.count == 1, let match = path.wholeMatch(of: Self.canvas) {
            self.init(
                student: String(match.1) + "_" + String(match.3), name: String(match.4) + ".swift",
                isLate: match.2 != nil, attempt: match.5.flatMap { Int($0) } ?? 0)
        } else if parts.count > 1, let student = Self.student(ofFolder: parts[0]) {
            self.init(student: student, name: parts.dropFirst().joined(separator: "/"))
        } else {
            return nil
        }
    }

    private init(student: String, name: String, isLate: Bool = false, attempt: Int = 0) {
        self.student = student
        self.name = name
        self.isLate = isLate
        self.attempt = attempt
    }

    /// Whose a folder is: `Ada Lovelace_4242_assignsubmission_file_` has the name and the participant's number.
    ///
    /// `nil` for the one that Moodle makes beside it for what was typed into a form.
    static func student(ofFolder name: String) -> String? {
        guard let match = name.wholeMatch(of: #/(.+_[0-9]+)_assignsubmission_(file|onlinetext)_?/#)
        else { return name }
        return match.2 == "file" ? String(match.1) : nil
    }

    /// What systems put beside a user's files.
    static func isHidden(_ path: String) -> Bool {
        path.hasPrefix(".") || path.hasPrefix("__MACOSX/")
    }

    /// `lovelaceada_LATE_4242_998877_strides-and-offsets-2.swift`.
    private static var canvas:
        Regex<(Substring, Substring, Substring?, Substring, Substring, Substring?)>
    {
        #/([^_]+)_(LATE_)?([0-9]+)_[0-9]+_(.+?)(?:-([0-9]+))?\.swift/#
    }
}
