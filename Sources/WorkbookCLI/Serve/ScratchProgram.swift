import Checking
import Foundation
import Lessons
import Serving

/// A Swift file that is run as a page with one snippet.
struct ScratchProgram {
    let page: Page

    /// What makes the code a page; it stands on two lines above the code.
    private static let head = "# A program\n~~~~~~~~swift values=off\n"
    private static let linesAbove = 2

    init(path: String, code: String) throws {
        let text = "\(Self.head)\(code)\n~~~~~~~~\n"
        page = try Page.parse(SourceFile(path: path, text: text), number: "")
    }

    /// What the program printed, and how it ended where it did not run to its end.
    func words(of transcript: Transcript) -> [StyledPart] {
        let output = transcript.snippets.first?.output ?? ""
        let problems = CheckedPage(page: page, transcript: transcript).diagnostics.map(atOwnLine)
        var parts = output.isEmpty ? [] : [StyledPart(text: output)]
        for problem in problems {
            parts.append(StyledPart(text: DiagnosticText(problem).plain + "\n", style: "bad"))
        }
        return parts.isEmpty
            ? [StyledPart(text: "It compiles, runs and prints nothing.", style: "dim")] : parts
    }

    private func atOwnLine(_ diagnostic: Diagnostic) -> Diagnostic {
        var moved = diagnostic
        moved.position?.line -= Self.linesAbove
        return moved
    }
}
