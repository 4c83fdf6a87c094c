import Checking
import Execution
import Foundation
import Lessons
import Pages

/// Grades a class and writes the gradebook; each student's page is written as soon as it is known.
struct ClassRound {
    let grader: ClassGrader
    let exercises: [Exercise]
    let out: URL
    let jobs: Int
    let console: Console

    /// Grades all students, some at a time, and hands back their grades in the order of their names.
    func grade(_ students: [StudentWork]) async throws -> [Gradebook.Student] {
        let progress = ClassProgress(
            console: console, students: students.count, files: students.count * exercises.count)
        return try await withThrowingTaskGroup(of: (Int, Gradebook.Student).self) { group in
            var graded = [Gradebook.Student?](repeating: nil, count: students.count)
            var waiting = students.enumerated().makeIterator()
            func startNext() {
                guard let (index, student) = waiting.next() else { return }
                group.addTask { (index, try await grade(student, progress)) }
            }
            // No more at a time than can run, so that memory does not grow with the class.
            for _ in 0..<jobs { startNext() }
            for try await (index, student) in group {
                graded[index] = student
                startNext()
            }
            return graded.compactMap(\.self)
        }
    }

    private func grade(
        _ student: StudentWork, _ progress: ClassProgress
    ) async throws -> Gradebook.Student {
        var graded: [ClassGrader.Graded] = []
        for exercise in exercises {
            let grade = await grader.grade(student, exercise)
            graded.append(grade)
            progress.endFile(grade.result)
        }
        let page = FeedbackPage(student: student.name, results: graded.map(\.result))
        let file = out.appendingPathComponent("feedback/\(student.name.fileName).html")
        try writing(file.path) { try Data(page.html.utf8).write(to: file, options: .atomic) }
        progress.endStudent()
        return Gradebook.Student(
            name: student.name, isLate: student.isLate,
            exercises: graded.map { Gradebook.Grade($0.result, digest: $0.digest) })
    }
}

extension String {
    /// The text as the name of a file: other bytes than letters, digits, `-` and `_` as `%` and two digits. What would
    /// be too long for a file system ends in a digest of the whole.
    var fileName: String {
        let whole = percentEncoded
        guard whole.count > 200 else { return whole }
        return "\(whole.prefix(180))-\(SHA256.shortName(of: utf8))"
    }

    private var percentEncoded: String {
        utf8.map { byte in
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            return isPlain && byte < 0x80 || byte == 0x2D || byte == 0x5F
                ? String(scalar) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
