import ArgumentParser
import Checking
import Execution
import Foundation
import Lessons

/// A report on what one student handed in, and where it goes.
struct GradedReport {
    /// Who reads it.
    enum Form: String, CaseIterable {
        case gradescope, classroom, exercism, junit, json, github
    }

    let form: Form
    /// The file; `nil` for what is printed.
    let path: String?

    /// Reads `gradescope=results.json,github`.
    static func list(_ text: String) throws -> [GradedReport] {
        try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            let path = sides.dropFirst().first
            guard let form = sides.first.flatMap(Form.init), (path == nil) == (form == .github)
            else {
                let names = Form.allCases.map {
                    $0 == .github ? "github" : "\($0.rawValue)=FILE"
                }
                throw ValidationError(
                    "“\(part)” is no report; there are \(names.joined(separator: ", ")).")
            }
            return GradedReport(form: form, path: path)
        }
    }

    /// Writes a report without any points where the reader would miss one, should the grading be stopped.
    func writeUnfinished(_ exercises: [Exercise], _ isolation: String) throws {
        guard form == .gradescope, let path else { return }
        try write(GradescopeReport(unfinished: exercises, isolation: isolation).text, to: path)
    }

    func write(_ results: [ExerciseResult], _ isolation: String, to console: Console) throws {
        guard let path else {
            return Report(results).annotations.forEach(console.say)
        }
        if form == .classroom {
            return try append(ClassroomReport(results).outputLine, to: path)
        }
        try write(text(of: results, isolation), to: path)
    }

    private func text(of results: [ExerciseResult], _ isolation: String) throws -> String {
        switch form {
        case .gradescope: try GradescopeReport(results, isolation: isolation).text
        case .exercism: try results.first.map(ExercismReport.init)?.text ?? ""
        case .junit: Report(results).junit
        case .json: try ResultDocument(results).text
        case .classroom, .github: ""
        }
    }

    private func write(_ text: String, to path: String) throws {
        let file = address(of: path)
        try writing("the report \(path)") {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file, options: .atomic)
        }
    }

    private func append(_ line: String, to path: String) throws {
        let before = FileManager.default.contents(atPath: address(of: path).path) ?? Data()
        try write(String(decoding: before, as: UTF8.self) + line, to: path)
    }
}
