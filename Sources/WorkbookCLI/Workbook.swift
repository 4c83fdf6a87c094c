import ArgumentParser
import Execution
import Lessons

/// The command `workbook`: arguments in, files in and out, words to the terminal.
@main
struct Workbook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workbook",
        abstract: "Runs, checks and publishes a course written in Markdown and Swift.",
        discussion: """
            Exit codes: 0 all is well; 1 the checked thing is wrong; 2 the command or the course's \
            settings are wrong; 3 our own fault; 4 a program ran out of time.
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "For students",
                subcommands: [
                    Check.self, Next.self, Hint.self, ListExercises.self, Reset.self, Undo.self,
                    ShowSolution.self, DataFiles.self, Doctor.self,
                ]),
            CommandGroup(
                name: "For authors",
                subcommands: [New.self, Build.self, Serve.self, Verify.self, Extract.self]),
            CommandGroup(
                name: "For instructors",
                subcommands: [
                    Grade.self, Assess.self, Answers.self, Release.self, Export.self, SelfTest.self,
                ]),
        ])

    /// Starts the command. The exit codes are the workbook's own: a misspelt option is 2, not 64.
    static func main() async {
        Interrupts.endAll()
        do {
            try expectCommand(CommandLine.arguments.dropFirst().first)
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            Ending(of: error).exit()
        }
    }

    /// Complains about a first word that is no command, with the nearest one: the parser calls it unexpected alone.
    private static func expectCommand(_ word: String?) throws {
        let ours = configuration.groupedSubcommands.flatMap(\.subcommands)
        let names = ["help"] + ours.map { $0.configuration.commandName ?? "\($0)".lowercased() }
        guard let word, !word.hasPrefix("-"), !names.contains(word) else { return }
        let near = nearest(word, among: names).map { "Did you mean `workbook \($0)`?" }
        throw Complaint(
            .usage, "there is no command “\(word)”. \(near ?? "`workbook --help` lists them all.")")
    }
}
