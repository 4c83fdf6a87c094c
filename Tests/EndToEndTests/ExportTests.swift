import Foundation
import Testing
import Yams

/// What other services get, run as they would run it.
@Suite struct ExportTests {
    private let workshop: Workshop
    private let solution: String
    private let name = "strides-and-offsets.swift"

    init() throws {
        workshop = try Workshop.withExercise("export")
        solution = try workshop.text("\(Workshop.exercise)/solution.swift")
    }

    /// Runs a shell's command in a folder of the workshop.
    private func shell(
        _ command: String, in folder: String = ".", _ environment: [String: String] = [:]
    ) throws -> (code: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = workshop.root.appendingPathComponent(folder)
        process.environment = ProcessInfo.processInfo.environment
            .merging(environment) { _, new in new }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    private func json(_ path: String) throws -> [String: Any] {
        let data = Data(try workshop.text(path).utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    // MARK: Gradescope

    /// A folder as Gradescope makes it: the archive unpacked in `source`, and what `setup.sh` would have built.
    private func prepareAutograder() throws {
        let exported = try workshop.run(
            "export", "gradescope", "--isolation", "limits", "--out", "autograder.zip")
        #expect(exported.output.contains("1 exercise, 13 points"), "\(exported.errors)")
        let unpacked = try shell("python3 -m zipfile -e autograder.zip autograder/source")
        #expect(unpacked.code == 0)
        for script in ["setup.sh", "run_autograder"] {
            #expect(try shell("bash -n \(script)", in: "autograder/source").code == 0)
        }
        try link("autograder/source/workbook", to: Workshop.program)
        // What the tool compiles for itself was compiled before.
        let cache = workshop.root.appendingPathComponent(".build").resolvingSymlinksInPath()
        try link("autograder/source/course/.build", to: cache)
    }

    private func link(_ path: String, to target: URL) throws {
        let file = workshop.root.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(at: file, withDestinationURL: target)
    }

    /// The tests that Gradescope would show for what is in the submission's folder.
    private func autograded() throws -> [[String: Any]] {
        let folder = workshop.root.appendingPathComponent("autograder").path
        let run = try shell(
            "bash run_autograder", in: "autograder/source", ["AUTOGRADER": folder])
        #expect(run.code == 0)
        let results = try json("autograder/results/results.json")
        #expect(results["score"] == nil && results["stdout_visibility"] as? String == "hidden")
        #expect((results["extra_data"] as? [String: String])?["isolation"] == "limits")
        return try #require(results["tests"] as? [[String: Any]])
    }

    private func points(_ tests: [[String: Any]]) -> Int {
        tests.compactMap { $0["score"] as? Int }.reduce(0, +)
    }

    @Test func `Gradescope's archive grades what lies in its folders`() throws {
        try prepareAutograder()
        try workshop.write(solution, to: "autograder/submission/\(name)")
        let right = try autograded()
        #expect(right.count == 12 && points(right) == 13)
        #expect(right.compactMap { $0["max_score"] as? Int }.reduce(0, +) == 13)
        try workshop.write(
            solution.replacing("max(size, 1)", with: "size"), to: "autograder/submission/\(name)")
        let wrong = try autograded()
        #expect(wrong.count == 12 && points(wrong) == 11)
        let hidden = wrong.filter { $0["visibility"] as? String == "after_published" }
        #expect(hidden.count == 3)
        #expect(
            hidden.allSatisfy { ($0["output"] as? String)?.contains(/[0-9]/) == false },
            "\(hidden)")
        try workshop.write("exit(0)\n", to: "autograder/submission/\(name)")
        let broken = try autograded()
        #expect(broken.count == 13 && points(broken) == 0)
        #expect((broken[0]["output"] as? String)?.contains("\(name):1:1: error: ") == true)
    }

    // MARK: GitHub Classroom

    /// The steps of the workflow's job, after it was read as YAML.
    private func steps() throws -> [[String: Any]] {
        let exported = try workshop.run("export", "classroom", "--edition", "uni/edition")
        #expect(exported.code == 0, "\(exported.errors)")
        let text = try workshop.text(".github/workflows/classroom.yml")
        let workflow = try #require(try Yams.load(yaml: text) as? [String: Any])
        #expect(workflow["permissions"] as? [String: String] != nil)
        let jobs = try #require(workflow["jobs"] as? [String: [String: Any]])
        return try #require(jobs["grade"]?["steps"] as? [[String: Any]])
    }

    @Test func `GitHub Classroom's workflow hands on the points of each check`() throws {
        let steps = try steps()
        #expect((steps[1]["with"] as? [String: String])?["repository"] == "uni/edition")
        let grading = try #require(steps.first { $0["id"] as? String == "workbook" })
        let command = try #require(grading["run"] as? String)
        try workshop.write(
            solution.replacing("max(size, 1)", with: "size"),
            to: "submission/work/lesson1/\(name)")
        try link("course", to: workshop.root)
        let program = workshop.root.appendingPathComponent(".build/debug")
        try? FileManager.default.createDirectory(at: program, withIntermediateDirectories: true)
        try? link(".build/debug/workbook", to: Workshop.program)
        let outputs = workshop.root.appendingPathComponent("outputs").path
        let run = try shell(command, in: ".", ["GITHUB_OUTPUT": outputs])
        #expect(run.code == 0)
        #expect(run.output.contains("::error file=work/lesson1/\(name)"))
        #expect(try workshop.text("junit.xml").contains("failures=\"2\""))
        let line = try workshop.text("outputs")
        let packed = try #require(line.split(separator: "result=").last?.dropLast())
        let data = try #require(Data(base64Encoded: String(packed)))
        let result = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(result["max_score"] as? Int == 13 && result["status"] as? String == "fail")
        #expect(points(try #require(result["tests"] as? [[String: Any]])) == 11)
        let reporter = try #require(steps.last?["env"] as? [String: String])
        #expect(reporter["WORKBOOK_RESULTS"] == "${{ steps.workbook.outputs.result }}")
    }

    // MARK: Exercism and refusals

    @Test func `Exercism gets one exercise, and what is no report is refused`() throws {
        try workshop.write(solution, to: "ada/\(name)")
        let exercise = "lesson1/strides-and-offsets"
        let result = try workshop.run(
            "assess", "ada", "--isolation", "limits", "--only", exercise, "--report",
            "exercism=out/results.json,json=out/report.json")
        #expect(result.code == 0, "\(result.errors)")
        #expect(try json("out/results.json")["status"] as? String == "pass")
        #expect(try json("out/report.json")["schema"] as? Int == 1)
        for kinds in ["exercism", "github=a", "html=a", ""] {
            #expect(try workshop.run("assess", "ada", "--report", kinds).code == 2)
        }
        #expect(try workshop.run("export", "classroom", "--edition", "a b").code == 2)
    }
}
