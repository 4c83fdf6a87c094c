import Foundation
import Lessons

extension BuiltEngine {
    /// A dynamic library that somebody else built.
    ///
    /// - Parameters:
    ///   - module: the name that snippets import; the library's file is `lib` and this name.
    ///   - folders: where its `.swiftmodule` and those that it imports are.
    ///   - libraries: where its file is; besides, it is looked for in `folders` and in the folders above them.
    /// - Throws: ``Lessons/Diagnostic`` where the module or its library is not there.
    public init(module: String, in folders: [String], libraries: [String] = []) throws {
        let modules = folders.map(Self.absolute)
        let interfaces = modules.flatMap { folder in
            ["swiftmodule", "swiftinterface"].map { "\(folder)/\(module).\($0)" }
        }
        guard let interface = interfaces.first(where: FileManager.default.fileExists) else {
            throw Diagnostic(
                message: "there is no \(module).swiftmodule in "
                    + (folders.isEmpty ? "any folder" : folders.joined(separator: " or ")),
                advice: "Build the package, then name the folder with -I, as in "
                    + "-I .build/debug/Modules.")
        }
        let places =
            libraries.map(Self.absolute) + modules
            + modules.map { ($0 as NSString).deletingLastPathComponent }
        let file = "lib\(module).\(sharedLibraryExtension)"
        guard
            let folder = places.first(where: {
                FileManager.default.fileExists(atPath: "\($0)/\(file)")
            })
        else {
            throw Diagnostic(
                message: "there is no \(file) in \(places.joined(separator: " or "))",
                advice: "Make the product a dynamic library, `.library(name: \"\(module)\", "
                    + "type: .dynamic, …)`, build it, and name its folder with -L.")
        }
        var fingerprint = Fingerprint()
        for path in Self.files(of: interface) + ["\(folder)/\(file)"] {
            fingerprint.add(FileManager.default.contents(atPath: path) ?? Data())
        }
        self.init(
            product: module, libraries: folder, modules: modules[0],
            moreModules: Array(modules.dropFirst()), fingerprint: fingerprint.text)
    }

    /// A module's file, or the files of a folder that is one.
    private static func files(of interface: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: interface)
        return names?.sorted().map { "\(interface)/\($0)" } ?? [interface]
    }

    private static func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }
}
