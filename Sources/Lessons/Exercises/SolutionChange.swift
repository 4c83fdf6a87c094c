/// One change of a solution: lines that must stand there, and the lines that stand there afterwards.
struct SolutionChange {
    /// The line of the diff at which it begins.
    let start: Int
    /// What must stand in the solution.
    private(set) var old: [Substring] = []
    /// What stands there afterwards, with the lines of the diff.
    private(set) var new: [(text: Substring, line: Int)] = []
    /// What of it is not in the solution.
    private(set) var added: [Substring] = []
    /// Empty lines, which belong to the change only if something follows them.
    private var blanks: [Int] = []

    init(start: Int) { self.start = start }

    /// Whether it changes anything.
    var isNeeded: Bool { !added.isEmpty || old.count > new.count }

    /// Adds a line of the diff; `false` where it has no mark.
    mutating func add(_ line: Substring, at number: Int) -> Bool {
        guard let mark = line.first else {
            blanks.append(number)
            return true
        }
        for blank in blanks { keep("", at: blank) }
        blanks = []
        let text = line.dropFirst()
        switch mark {
        case "-": old.append(text)
        case " ": keep(text, at: number)
        case "+":
            added.append(text)
            new.append((text, number))
        default: return false
        }
        return true
    }

    private mutating func keep(_ text: Substring, at number: Int) {
        old.append(text)
        new.append((text, number))
    }

    /// Where its old lines stand among others, from one of them on.
    func places(in lines: [Substring], from first: Int) -> [Int] {
        guard !old.isEmpty, first + old.count <= lines.count else { return [] }
        return (first...lines.count - old.count).filter { place in
            old.indices.allSatisfy { lines[place + $0] == old[$0] }
        }
    }
}
