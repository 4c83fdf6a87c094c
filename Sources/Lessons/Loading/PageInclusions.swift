extension Page {
    /// The page's text with the code of each `include=` snippet as its file holds it now.
    ///
    /// Throws all files and slices that are not there.
    public func refreshed(from folder: some CourseFolder) throws(Diagnostics) -> SourceFile {
        let lines = ByteLines(Array(source.text.utf8))
        let edits = try included(from: folder).filter { $0.text != $0.snippet.code }
            .map { snippet, text in
                ByteEdit(
                    range: Self.textRange(of: snippet, in: lines),
                    bytes: Self.bytes(of: text, in: snippet, lines))
            }
        let bytes = ByteEdit.apply(edits, to: lines.bytes)
        return SourceFile(path: source.path, text: String(decoding: bytes, as: UTF8.self))
    }

    /// What is wrong with the snippets that are copies: files that are not there, and code that differs from its file.
    public func inclusionProblems(in folder: some CourseFolder) -> [Diagnostic] {
        do {
            return try included(from: folder).filter { $0.text != $0.snippet.code }
                .map { outdated($0.snippet, text: $0.text) }
        } catch {
            return error.all
        }
    }

    private typealias Included = (snippet: Snippet, text: String)

    /// The snippets that are copies, each with what its file holds.
    private func included(from folder: some CourseFolder) throws(Diagnostics) -> [Included] {
        var included: [Included] = []
        var problems: [Diagnostic] = []
        for snippet in snippets {
            guard let inclusion = snippet.options.include else { continue }
            do {
                let file = try file(of: inclusion, in: snippet, folder)
                included.append((snippet, try CodeSlice(inclusion, of: file).text))
            } catch {
                problems += error.all
            }
        }
        if !problems.isEmpty { throw Diagnostics(problems) }
        return included
    }

    private func file(
        of inclusion: Inclusion, in snippet: Snippet, _ folder: some CourseFolder
    ) throws(Diagnostics) -> SourceFile {
        let found: SourceFile?
        do {
            found = try inclusion.path(fromPage: source.path).map { path throws(Diagnostics) in
                try folder.source(path)
            }
        } catch {
            found = nil
        }
        if let found { return found }
        throw Diagnostics([
            Diagnostic(
                path: source.path, position: source.position(at: snippet.range.lowerBound),
                message:
                    "There is no file `\(inclusion.path)` that this snippet could be a copy of.",
                quote: inclusion.path,
                advice: "Give its path from the page's folder; it lies in the course.")
        ])
    }

    private func outdated(_ snippet: Snippet, text: String) -> Diagnostic {
        let written = Self.lines(of: snippet.code)
        let wanted = Self.lines(of: text)
        let same = zip(written, wanted).prefix { $0 == $1 }.count
        let told = wanted.indices.contains(same) ? ": \(wanted[same])" : " no such line."
        return Diagnostic(
            path: source.path,
            position: SourcePosition(line: snippet.firstLine + same, column: 1),
            message: "This snippet differs from `\(snippet.options.include?.path ?? "")`.",
            quote: written.indices.contains(same) ? String(written[same]) : nil,
            advice: "The file has\(told)\n`--accept` takes the file's code over.")
    }

    private static func lines(of text: String) -> ArraySlice<Substring> {
        text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }

    private static func textRange(of snippet: Snippet, in lines: ByteLines) -> Range<Int> {
        let end = snippet.firstLine + snippet.indents.count
        return lines.fullRange(of: snippet.firstLine)
            .lowerBound..<lines.fullRange(of: end).lowerBound
    }

    private static func bytes(
        of text: String, in snippet: Snippet, _ lines: ByteLines
    ) -> [UInt8] {
        let opening = lines.fullRange(of: snippet.firstLine - 1)
        let isCRLF = lines.bytes[opening].suffix(2).elementsEqual([.carriageReturn, .lineFeed])
        let prefix = ContainerPrefix(
            firstLine: lines.bytes[opening.lowerBound..<snippet.range.lowerBound]
        ).text
        return Self.lines(of: text).flatMap { row in
            let line = row.isEmpty ? "" : prefix + row
            return Array((line + (isCRLF ? "\r\n" : "\n")).utf8)
        }
    }
}
