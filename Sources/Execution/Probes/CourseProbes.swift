import Lessons

extension ProbeRunner {
    /// A runner for exercises of a course, with its engine made ready where one of them uses it.
    ///
    /// - Parameters:
    ///   - course: the course that the exercises belong to.
    ///   - exercises: those that will be observed.
    ///   - root: the folder of the course.
    ///   - limits: how far each check may go.
    ///   - isolation: how far programs are kept from the machine; `nil` for the strongest level that there is.
    ///   - parallel: how many programs run at once; `nil` for one for each processor.
    ///   - onEvent: told when the engine has to be built, which takes minutes.
    /// - Throws: ``Lessons/Diagnostic`` when the compiler or the engine cannot be had.
    public init(
        course: Course, exercises: [Exercise], root: String, limits: ProbeLimits = .init(),
        isolation: Isolation? = nil, parallel: Int? = nil,
        onEvent: @Sendable (RunEvent) -> Void
    ) async throws {
        let cache = CacheFolder(root: root)
        let toolchain = try await Toolchain.find(cache: cache)
        let engine =
            exercises.contains(where: \.usesEngine)
            ? course.engine.map { EngineBuild(root: root, engine: $0, toolchain: toolchain) } : nil
        var level = isolation
        if level == nil { level = await .strongest() }
        self.init(
            toolchain: toolchain, engine: try await engine?.ready(onEvent: onEvent),
            cache: cache, limits: limits, isolation: level ?? .limits,
            parallel: parallel)
    }
}
