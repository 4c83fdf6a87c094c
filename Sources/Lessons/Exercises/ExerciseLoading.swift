extension Exercise {
    /// Where the probes of all exercises that use the engine find what they share, relative to the root.
    public static let sharedProbes = "exercises/probes.swift"

    /// Reads an exercise from its folder; throws all that is wrong with its files at once.
    ///
    /// - Parameters:
    ///   - path: the exercise's folder relative to the root, as `exercises/lesson1/02-strides-and-offsets`.
    ///   - lesson: the lesson it belongs to.
    public static func load(
        _ path: String, of lesson: Lesson, from folder: some CourseFolder
    ) throws(Diagnostics) -> Exercise {
        var reader = ExerciseReader(path: path, lesson: lesson, folder: folder)
        let exercise = reader.exercise()
        guard let exercise, reader.found.isEmpty else { throw Diagnostics(reader.found) }
        return exercise
    }

    /// The name of an exercise on the command line, from its folder: without the number in front.
    public static func id(ofFolder path: String, in lesson: Lesson) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let bare = name.trimmingPrefix(/[0-9]+-/)
        return "\(lesson.id)/\(bare)"
    }
}
