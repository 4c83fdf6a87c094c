import Foundation

/// Links one object file to a library that the runner loads.
struct Linking {
    var toolchain: Toolchain
    var support: Support
    var engine: BuiltEngine?

    /// The linker alone takes a fifth of the time that it takes through the driver.
    func command(
        object: String, library: String, for program: String, in folder: String
    ) -> ProcessCommand {
        guard let linker = toolchain.tool("ld.lld"), let start = toolchain.libraryStart else {
            return ProcessCommand(
                toolchain.compiler,
                ["-emit-library", object, "-o", library] + names(program)
                    + folders.flatMap { ["-L", $0, "-Xlinker", "-rpath", "-Xlinker", $0] },
                environment: ProcessInfo.processInfo.environment, directory: folder)
        }
        return ProcessCommand(
            linker,
            ["-shared", start, object, "-o", library] + names(program) + standard
                + folders.flatMap { ["-L", $0, "-rpath", $0] },
            environment: PageEnvironment.base, directory: folder)
    }

    private var folders: [String] {
        [support.folder] + (engine.map { [$0.libraries] } ?? []) + [toolchain.runtimeLibraries]
    }

    private var standard: [String] {
        ["SwiftOnoneSupport", "Core", "_Concurrency", "_StringProcessing", "Glibc"].compactMap {
            libraryName($0).map { "-l\($0)" }
        }
    }

    /// The recorder, the engine, and the libraries of the standard modules that a program imports.
    private func names(_ program: String) -> [String] {
        let imported = importedModules(in: program).compactMap(libraryName)
        let own = [Support.recorderModule] + (engine.map { [$0.product] } ?? [])
        return (own + imported).map { "-l\($0)" }
    }

    /// The name of a toolchain library for a module: `Foundation`, `swift_Concurrency`.
    private func libraryName(_ module: String) -> String? {
        [module, "swift\(module)"].first { name in
            FileManager.default.fileExists(
                atPath: "\(toolchain.runtimeLibraries)/lib\(name).so")
        }
    }
}

/// The modules that a source text imports, as far as one can see without parsing it.
func importedModules(in text: String) -> [String] {
    let lines = text.split(separator: "\n").filter { $0.contains("import ") }
    let modules = lines.compactMap { line -> String? in
        let words = line.split { $0 == " " || $0 == "\t" || $0 == ";" }
        guard let index = words.firstIndex(of: "import"), words.count > index + 1,
            words[..<index].allSatisfy({ $0.hasPrefix("@") || $0 == "public" })
        else { return nil }
        let kinds: Set<Substring> = ["struct", "class", "enum", "func", "let", "var", "protocol"]
        let name = words.dropFirst(index + 1).first { !kinds.contains($0) }
        return name?.split(separator: ".").first.map(String.init)
    }
    return Array(Set(modules)).sorted()
}
