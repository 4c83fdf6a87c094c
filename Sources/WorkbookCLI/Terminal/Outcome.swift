import ArgumentParser
import Foundation
import Lessons

/// How a command ended, as scripts see it.
enum Outcome: Int32 {
    /// All is well.
    case fine = 0
    /// The checked thing is wrong.
    case wrong = 1
    /// The command line or the course's settings are wrong.
    case usage = 2
    /// Something of ours failed.
    case ourFault = 3
    /// A program ran out of time.
    case outOfTime = 4
}

/// A command's end that needs no more words: they were printed.
struct Finished: Error {
    let outcome: Outcome
}

/// A sentence for the user, and the exit code that goes with it.
struct Complaint: Error {
    let outcome: Outcome
    let sentence: String

    init(_ outcome: Outcome, _ sentence: String) {
        self.outcome = outcome
        self.sentence = sentence
    }
}

/// What is said, and with which code the process ends, for an error that reached the top.
struct Ending {
    let code: Int32
    let words: String
    let isError: Bool

    init(of error: any Error) {
        switch error {
        case let finished as Finished:
            self.init(finished.outcome, "")
        case let complaint as Complaint:
            self.init(complaint.outcome, "workbook: \(complaint.sentence)")
        case let diagnostics as Diagnostics:
            self.init(
                .usage, diagnostics.all.map { DiagnosticText($0).plain }.joined(separator: "\n"))
        case let diagnostic as Diagnostic:
            self.init(.usage, DiagnosticText(diagnostic).plain)
        default:
            self.init(parsing: error)
        }
    }

    private init(_ outcome: Outcome, _ words: String) {
        code = outcome.rawValue
        self.words = words
        isError = outcome != .fine
    }

    /// Errors of the argument parser, `--help` among them; anything else is our own fault.
    private init(parsing error: any Error) {
        let parserCode = Workbook.exitCode(for: error)
        words = Workbook.fullMessage(for: error)
        isError = !parserCode.isSuccess
        switch parserCode {
        case .success: code = Outcome.fine.rawValue
        case .validationFailure: code = Outcome.usage.rawValue
        default: code = Outcome.ourFault.rawValue
        }
    }

    /// Prints the words where they belong and ends the process.
    func exit() -> Never {
        if !words.isEmpty {
            let handle: FileHandle = isError ? .standardError : .standardOutput
            handle.write(Data((words + "\n").utf8))
        }
        Foundation.exit(code)
    }
}
