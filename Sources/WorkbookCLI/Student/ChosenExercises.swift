import Lessons

/// The exercises that a student named, read from their files; the course's pages are not read.
struct ChosenExercises {
    let root: CourseRoot
    let course: Course
    let choices: [ExerciseChoice]

    /// - Throws: what is wrong with the names, or with the files of the exercises.
    init(_ parts: [String], at root: CourseRoot) throws {
        self.root = root
        let folder = DiskFolder(root.url)
        let course = try Course.load(from: folder)
        self.course = course
        let names = parts.map { CheckName($0, in: course) }
        let selection = try Selection(names.map(\.part), in: course)
        choices = try selection.exercises.map { path in
            let exercise = try Exercise.load(
                path, of: course.lesson(ofExercise: path), from: folder)
            return try ExerciseChoice(exercise, named: names)
        }
    }

    /// The exercises, without which of their checks were named.
    var exercises: [Exercise] { choices.map(\.exercise) }
}

/// An exercise, and those of its checks that were named; `nil` for all.
struct ExerciseChoice {
    let exercise: Exercise
    let checks: Set<Int>?

    fileprivate init(_ exercise: Exercise, named names: [CheckName]) throws {
        self.exercise = exercise
        let own = names.filter { $0.id == exercise.id }
        let numbers = own.compactMap(\.number)
        checks = numbers.isEmpty || numbers.count < own.count ? nil : Set(numbers)
        if let wrong = numbers.first(where: { !exercise.checks.indices.contains($0 - 1) }) {
            throw Complaint(
                .usage,
                "\(exercise.id) has no check \(wrong): its checks are 1 to "
                    + "\(exercise.checks.count).")
        }
    }
}

/// A name on the command line, split where it names one check: `lesson1/strides-and-offsets/4`. The student's file,
/// `work/lesson1/strides-and-offsets.swift`, names its exercise.
private struct CheckName {
    /// What `Selection` understands.
    let part: String
    /// The check's number.
    let number: Int?
    /// The exercise's id, where a check of it is named, or the exercise itself.
    let id: String?

    init(_ typed: String, in course: Course) {
        let file = typed.firstMatch(of: #/^(?:\.\/)?work\/(.+)\.swift(\/[0-9]+)?$/#)
        let name = file.map { "\($0.1)\($0.2 ?? "")" } ?? typed
        let pieces = name.split(separator: "/").map(String.init)
        if pieces.count > 2, let number = pieces.last.flatMap({ Int($0) }) {
            part = pieces.dropLast().joined(separator: "/")
            self.number = number
        } else {
            part = name
            number = nil
        }
        let folder = try? Selection([part], in: course).exercises
        id = folder?.count == 1 ? folder.flatMap { course.exerciseID(ofFolder: $0[0]) } : nil
    }
}

extension Course {
    /// The name on the command line of the exercise in a folder.
    fileprivate func exerciseID(ofFolder path: String) -> String? {
        lessons.first { $0.exercises.contains(path) }
            .map { Exercise.id(ofFolder: path, in: $0) }
    }
}
