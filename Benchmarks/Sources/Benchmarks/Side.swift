import Foundation

/// One side of the comparison: a process that times programs.
final class Side {
    private let process = Process()
    private let questions = Pipe()
    private let answers = Pipe()

    /// What one answer says.
    struct Answer {
        let seconds: Double
        let memory: Double
    }

    init(_ command: [String]) throws {
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.standardInput = questions
        process.standardOutput = answers
        try process.run()
    }

    /// Asks for the time of a step; nil if the process gives no answer.
    func time(_ program: Program, _ threads: Int, _ options: Options) -> Answer? {
        let question = "\(program.name)\t\(threads)\t\(options.seconds)\t\(options.clock)\n"
        questions.fileHandleForWriting.write(Data(question.utf8))
        var line = Data()
        while let byte = try? answers.fileHandleForReading.read(upToCount: 1),
            byte != Data("\n".utf8)
        {
            if byte.isEmpty { return nil }
            line += byte
        }
        let numbers = String(decoding: line, as: UTF8.self).split(separator: " ").compactMap {
            Double($0)
        }
        return numbers.count == 2 ? Answer(seconds: numbers[0], memory: numbers[1]) : nil
    }

    /// Ends the process.
    func end() {
        try? questions.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
