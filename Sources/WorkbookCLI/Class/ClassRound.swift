import Checking
import Execution
import Foundation
import Lessons
import Pages
import Synchronization

/// Grades a class and writes the gradebook; each student's page is written as soon as it is known.
struct ClassRound {
    let grader: ClassGrader
    let exercises: [Exercise]
    let out: URL
    let jobs: Int
    let console: Console

    /// Grades all students, some at a time, and hands back their grades in the order of their names.
    func grade(_ students: [StudentWork]) async throws -> [Gradebook.Student] {
        let done = Mutex(0)
        return try await withThrowingTaskGroup(of: (Int, Gradebook.Student).self) { group in
            var graded = [Gradebook.Student?](repeating: nil, count: students.count)
            var waiting = students.enumerated().makeIterator()
            func startNext() {
                guard let (index, student) = waiting.next() else { return }
                group.addTask { (index, try await grade(student)) }
            }
            // No more at a time than can run, so that memory does not grow with the class.
            for _ in 0..<jobs { startNext() }
            for try await (index, student) in group {
                graded[index] = student
                startNext()
                tell(
                    done.withLock {
                        $0 += 1; return $0
                    }, of: students.count)
            }
            return graded.compactMap(\.self)
        }
    }

    private func grade(_ student: StudentWork) async throws -> Gradebook.Student {
        var graded: [ClassGrader.Graded] = []
        for exercise in exercises { graded.append(await grader.grade(student, exercise)) }
        let page = FeedbackPage(student: student.name, results: graded.map(\.result))
        try Data(page.html.utf8).write(
            to: out.appendingPathComponent("feedback/\(student.name.fileName).html"),
            options: .atomic)
        return Gradebook.Student(
            name: student.name, isLate: student.isLate,
            exercises: graded.map { Gradebook.Grade($0.result, digest: $0.digest) })
    }

    private func tell(_ done: Int, of all: Int) {
        guard console.err.isTerminal || done == all || done % 25 == 0 else { return }
        let line = "\(done) of \(count(all, "student"))"
        if console.err.isTerminal {
            FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
            if done == all { console.note("") }
        } else {
            console.note(line)
        }
    }
}

extension String {
    /// The text as the name of a file: other bytes than letters, digits, `-` and `_` as `%` and two digits.
    var fileName: String {
        utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            return isPlain && byte < 0x80 || byte == 0x2D || byte == 0x5F
                ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
