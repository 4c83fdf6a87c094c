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
        var flags: [String] = []
        if let engine = course.engine, exercises.contains(where: \.usesEngine) {
            flags = try await EngineBuild(root: root, engine: engine, toolchain: toolchain)
                .ready().compilerFlags
        }
        let folder = try CacheFolder(root: root).folder("probes")
        self.init(swiftc: toolchain.compiler, engineFlags: flags, folder: folder)
    }
}

extension BuiltEngine {
    /// What a program that imports the engine is compiled and linked with.
    var compilerFlags: [String] {
        [
            "-I", modules, "-L", libraries, "-l\(product)", "-Xlinker", "-rpath", "-Xlinker",
            libraries,
        ]
    }
}
