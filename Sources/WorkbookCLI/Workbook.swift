import ArgumentParser

@main
struct Workbook: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workbook", abstract: "Runs, checks and publishes a course.")
}
