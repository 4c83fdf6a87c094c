/// What one probe run showed, before anything is compared.
public enum Observation: Sendable, Hashable, Codable {
    /// The probe handed back a value, and printed this.
    case value(ProbeValue, printed: String)
    /// The student's file does not compile.
    case didNotCompile([CompilerMessage])
    /// The student's file uses what the exercise is to be solved without.
    case forbidden([CompilerMessage])
    /// The program stopped with a message, at a line of the student's file where one is known.
    case trapped(message: String, line: Int?)
    /// It ran longer than it may.
    case outOfTime(seconds: Double)
    /// It used more memory than it may.
    case outOfMemory(megabytes: Int)
    /// It printed more than it may.
    case tooMuchOutput(limit: Int)
    /// It ended, or wrote something that is no frame, without handing back a value.
    case brokenProtocol(String)
    /// The file is not there.
    case missingFile(String)
    /// Something of ours failed; never scored 0 in silence.
    case ourFault(String)
}
