import Lessons

/// Finds what a file uses although its exercise is to be solved without it.
///
/// Not the text decides but the object that the compiler made of it: whichever way the code takes to an operation,
/// by another name, as a value, by a key path or through a protocol, the operation's symbol stands there.
struct ForbiddenUses {
    /// What the exercise is to be solved without, by names alone.
    let names: [String]
    let compiler: ProbeCompiler

    /// A message for each use in a file that was compiled into an object in a folder.
    ///
    /// - Throws: ``Lessons/Diagnostic`` where the object's symbols cannot be read.
    func messages(
        about text: String, compiledTo object: String, in folder: String,
        with harness: ProbeHarness
    ) async throws -> [CompilerMessage] {
        let symbols = try await compiler.output(
            of: "llvm-nm", ["-u", "-j", object], in: folder, with: harness)
        let readable = try await compiler.output(
            of: "swift-demangle", ["-compact"], input: symbols, in: folder, with: harness)
        let used = Set(
            String(decoding: readable, as: UTF8.self).split(separator: "\n")
                .flatMap { Self.words(ofSymbol: String($0)) })
        let uses = names.filter(used.contains).map { name in
            CompilerMessage(
                "this exercise is to be solved without `\(name)`", about: name, in: text)
        }
        let lookups = Self.lookups.filter(used.contains).map { name in
            CompilerMessage(
                "`\(name)` finds code at run time, which is forbidden here", about: name, in: text)
        }
        return uses + lookups
    }

    /// What finds code by its name, so that no symbol tells which.
    private static let lookups = [
        "dlsym", "dlvsym", "dlopen", "dlmopen", "dladdr", "dl_iterate_phdr", "_typeByName",
        "_getTypeByMangledNameInContext", "NSClassFromString",
    ]

    /// The names that a demangled symbol is made of: module, types and declaration, without those of its parameters.
    ///
    /// `Autograd.Tensor.matmul(Autograd.Tensor) -> …` gives `Autograd`, `Tensor` and `matmul`.
    static func words(ofSymbol symbol: String) -> [String] {
        let bare = symbol.replacing(/\(extension in [^)]*\):/, with: "")
        var depth = 0
        let path = bare.prefix { $0 != "(" }.filter { character in
            if character == "<" { depth += 1 }
            defer { if character == ">" { depth -= 1 } }
            return depth == 0
        }
        return path.split(separator: " : ").first?.split { $0 == "." || $0 == " " }
            .map(String.init) ?? []
    }
}

extension CompilerMessage {
    /// An error at the first line of code that has a name, where one does.
    fileprivate init(_ words: String, about name: String, in text: String) {
        let places = text.sourceLines.enumerated().lazy.compactMap { index, line in
            line.isComment
                ? nil
                : line.rangeOfWord(name).map {
                    SourcePosition(line: index + 1, column: line.column(of: $0))
                }
        }
        self.init(severity: "error", position: places.first, text: words)
    }
}

extension String {
    /// The lines as the compiler counts them.
    var sourceLines: [Substring] {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }
}

extension Substring {
    /// Whether it is a comment and nothing else, wherever it stands: even within a longer comment or a text.
    var isComment: Bool {
        drop(while: \.isWhitespace).hasPrefix("//")
            && !unicodeScalars.contains { $0 == "*" || $0 == "\"" || $0 == "\\" }
    }

    /// The column, from 1, that a range starts at.
    func column(of range: Range<Index>) -> Int { self[..<range.lowerBound].utf8.count + 1 }

    /// Where a name stands that is no part of a longer one.
    fileprivate func rangeOfWord(_ name: String) -> Range<Index>? {
        matches(of: /[A-Za-z0-9_]+/).first { $0.output == name }?.range
    }
}
