import Foundation

/// A toolchain's answers, kept for as long as its compiler is the same file.
struct ToolchainRecord {
    private let path: String
    private let compiler: FileStamp

    /// - Returns: `nil` where `swiftc` only stands for a compiler that is chosen anew at each call, as
    ///   that of a version manager does.
    init?(compiler: String, cache: CacheFolder?) {
        guard let folder = try? cache?.folder("toolchain"),
            let real = realpath(compiler, nil).map({ pointer in
                defer { free(pointer) }
                return String(cString: pointer)
            }),
            let stamp = FileStamp(
                path: (real as NSString).deletingLastPathComponent + "/swift-frontend")
        else { return nil }
        path = "\(folder)/answers.json"
        self.compiler = stamp
    }

    private struct Contents: Codable {
        var compiler: FileStamp
        var toolchain: Toolchain
    }

    func read() -> Toolchain? {
        guard let data = FileManager.default.contents(atPath: path),
            let contents = try? JSONDecoder().decode(Contents.self, from: data),
            contents.compiler == compiler
        else { return nil }
        return contents.toolchain
    }

    /// Keeps a toolchain's answers. That they cannot be written harms nobody.
    func write(_ toolchain: Toolchain) {
        let contents = Contents(compiler: compiler, toolchain: toolchain)
        guard let data = try? JSONEncoder().encode(contents) else { return }
        try? replaceFile(data, at: path)
    }
}
