import ArgumentParser
import Foundation
import Kindling

/// The command `train-resnet`: the long run of page 4.6.
@main
struct TrainResNet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train-resnet",
        abstract: "Trains the small residual network of page 4.6 on many colour shapes.",
        discussion: """
            Eight tenths of the shapes are learned from, one tenth says which epoch was best, and \
            the last tenth is looked at once, at the end. The same seed gives the same lines.
            """)

    @Option(help: "How many shapes there are in all.")
    var shapes = 20_000
    @Option(help: "How often the network sees those that it learns from.")
    var epochs = 10
    @Option(help: "Decides the first weights and the order of the batches.")
    var seed = 1
    @Option(help: "Where the weights of the best epoch go, as safetensors.")
    var weights = "resnet.safetensors"
    @Option(help: "Writes the shapes to this file too, for train_resnet.py.")
    var data: String?

    func validate() throws {
        if shapes < 10 { throw ValidationError("--shapes must be 10 at least, but is \(shapes).") }
        if epochs < 1 { throw ValidationError("--epochs must be 1 at least, but is \(epochs).") }
    }

    func run() throws {
        let all = Datasets.colorShapes(count: shapes)
        if let data { try save(["inputs": all.inputs, "targets": all.targets], to: data) }
        let trainer = Trainer(ShapeSplit(all), seed: seed, weights: weights)
        try trainer.train(epochs: epochs) { Self.write($0, to: .standardOutput) }
    }

    /// Starts the command. As with `workbook`, a misspelt option ends with 2, not 64.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let code = exitCode(for: error)
            write(fullMessage(for: error), to: code.isSuccess ? .standardOutput : .standardError)
            Foundation.exit(code == .validationFailure ? 2 : code.rawValue)
        }
    }

    /// Writes a line at once: the next one may be minutes away.
    private static func write(_ line: String, to stream: FileHandle) {
        stream.write(Data((line + "\n").utf8))
    }
}
