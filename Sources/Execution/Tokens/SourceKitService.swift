import Foundation
import Lessons

/// The editor service of the toolchain, which colours code and knows the type of every name.
struct SourceKitService: Sendable {
    var toolchain: Toolchain
    var support: Support
    /// Where modules are, as the compiler is told.
    var searchFlags: [String]

    /// What the service says of a source text.
    struct Answer: Sendable {
        /// Every word with its kind.
        var syntax: [SourceKitRecord]
        /// The names that refer to something, with what that is.
        var references: [SourceKitRecord] = []
        /// The variables that are declared, with their types.
        var variables: [SourceKitRecord] = []
        /// The expressions, with their types.
        var expressions: [SourceKitRecord] = []
    }

    /// Asks about a text; `nil` where there is no service, or where it crashed.
    func ask(about text: String, withTypes: Bool, in folder: String) async -> Answer? {
        let file = "\(folder)/page.swift"
        guard let library, (try? writeFile(Data(text.utf8), to: file)) != nil else { return nil }
        var requests = [openRequest(file)]
        if withTypes {
            requests += ["semantic_tokens", "variable.type", "expression.type"].map {
                request($0, file)
            }
        }
        let result = try? await ProcessRunner().run(
            ProcessCommand(
                support.sourceKit, [library], environment: PageEnvironment.base, directory: folder,
                input: Array(requests.joined(separator: "\0").utf8),
                limits: ProcessLimits(seconds: 30, outputBytes: 1 << 26)))
        guard let result, result.succeeded else { return nil }
        let answers = result.output.split(separator: 0, omittingEmptySubsequences: false)
            .map(SourceKitRecord.records)
        guard answers.count > requests.count else { return nil }
        return withTypes
            ? Answer(
                syntax: answers[0], references: answers[1], variables: answers[2],
                expressions: answers[3])
            : Answer(syntax: answers[0])
    }

    private var library: String? {
        let name = "libsourcekitdInProc.\(sharedLibraryExtension)"
        let path = "\(toolchain.root)/lib/\(name)"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    private func openRequest(_ file: String) -> String {
        """
        key.request: source.request.editor.open
        key.name: \(file.quotedAsYAML)
        key.sourcefile: \(file.quotedAsYAML)
        key.enablesyntaxmap: 1
        key.enablesubstructure: 0
        key.enablediagnostics: 0
        key.compilerargs: \(arguments(file))
        """
    }

    private func request(_ name: String, _ file: String) -> String {
        """
        key.request: source.request.\(name)
        key.sourcefile: \(file.quotedAsYAML)
        key.compilerargs: \(arguments(file))
        """
    }

    private func arguments(_ file: String) -> String {
        let all = [file, "-enable-bare-slash-regex"] + searchFlags
        return "[" + all.map(\.quotedAsYAML).joined(separator: ", ") + "]"
    }
}
