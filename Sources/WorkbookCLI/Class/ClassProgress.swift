import Checking
import Foundation
import Lessons
import Synchronization

/// How far a class's grading is: on a terminal a line that is rewritten in place, elsewhere a line now and then.
final class ClassProgress: Sendable {
    private struct State {
        var files = 0
        var students = 0
        var faults: Set<String> = []
    }

    private let console: Console
    private let students: Int
    private let files: Int
    private let state = Mutex(State())

    init(console: Console, students: Int, files: Int) {
        self.console = console
        self.students = students
        self.files = files
        draw(State())
    }

    /// One file of a student is graded. Why a check could not be run is told once.
    func endFile(_ result: ExerciseResult) {
        state.withLock { state in
            state.files += 1
            for case .ourFault(let reason) in result.checks.map(\.verdict)
            where state.faults.insert(reason).inserted {
                let start = console.err.isTerminal ? "\r\u{1B}[K" : ""
                console.note("\(start)\(result.exercise.id) is open for some students: \(reason)")
            }
            draw(state)
        }
    }

    /// All files of a student are graded.
    func endStudent() {
        state.withLock { state in
            state.students += 1
            draw(state)
            let isLast = state.students == students
            if console.err.isTerminal {
                if isLast { console.note("") }
            } else if isLast || state.students % 25 == 0 {
                console.note("\(state.students) of \(count(students, "student"))")
            }
        }
    }

    private func draw(_ state: State) {
        guard console.err.isTerminal else { return }
        let line =
            "\(state.students) of \(count(students, "student")), "
            + "\(state.files) of \(count(files, "file"))"
        FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
    }
}
