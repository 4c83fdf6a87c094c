import Lessons

extension ProbeRunner {
    /// A runner for exercises of a course, with its engine made ready where one of them uses it.
    ///
    /// - Parameters:
    ///   - course: the course that the exercises belong to.
    ///   - exercises: those that will be observed.
    ///   - root: the folder of the course.
    /// - Throws: ``Lessons/Diagnostic`` when the compiler or the engine cannot be had.
    public init(course: Course, exercises: [Exercise], root: String) async throws {
        let toolchain = try await Toolchain.find()
        let engine =
            exercises.contains(where: \.usesEngine)
            ? course.engine.map { EngineBuild(root: root, engine: $0, toolchain: toolchain) } : nil
        self.init(
            toolchain: toolchain, engine: try await engine?.ready(), cache: CacheFolder(root: root),
            isolation: await .strongest())
    }
}
