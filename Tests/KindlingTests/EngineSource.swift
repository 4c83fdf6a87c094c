import Foundation

/// The text of the engine's source files, to be asked which names it declares.
struct EngineSource {
    private let names: Set<String>

    init() throws {
        let root = URL(fileURLWithPath: #filePath)
            .appendingPathComponent("../../../Sources").standardized
        var names: Set<String> = []
        for layer in ["Arrays", "Autograd", "Networks", "Kindling"] {
            for file in try Self.swiftFiles(in: root.appendingPathComponent(layer)) {
                let text = try String(contentsOf: file, encoding: .utf8)
                let declared = #/public .*(?:func|class|struct) `?(?<name>\w+)`?/#
                let prefix = file.lastPathComponent.hasPrefix("F+") ? "F." : ""
                names.formUnion(text.matches(of: declared).map { prefix + $0.name })
            }
        }
        self.names = names
    }

    private static func swiftFiles(in folder: URL) throws -> [URL] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        return paths.filter { $0.hasSuffix(".swift") }.map(folder.appendingPathComponent)
    }

    /// Whether something public has the Swift form of PyTorch's name: `F.cross_entropy` asks for
    /// `F.crossEntropy`.
    func declares(_ op: String) -> Bool {
        var words = op.split(separator: ".")
        let prefix = words.first == "F" ? "F." : ""
        if ["F", "nn", "optim", "lr_scheduler"].contains(words.first) { words.removeFirst() }
        // With a word for an overload, the name alone does not tell whether it is there.
        return words.count == 1 && names.contains(prefix + Self.camelCase(words[0]))
    }

    private static func camelCase(_ name: Substring) -> String {
        let ending = name.hasSuffix("_") ? "_" : ""
        let words = name.split(separator: "_").map(String.init)
        let rest = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return (words.first ?? "") + rest.joined() + ending
    }
}
