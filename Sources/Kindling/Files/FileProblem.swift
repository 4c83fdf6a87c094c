/// A file that cannot be read as what it should be.
public struct FileProblem: Error, CustomStringConvertible, Sendable {
    /// The file.
    public let path: String
    /// What is wrong with it, and what was expected.
    public let sentence: String

    /// The file and the sentence.
    public var description: String { "\(path): \(sentence)" }

    init(_ path: String, _ sentence: String) {
        self.path = path
        self.sentence = sentence
    }
}
