/// The packages of a Debian system that the workbook needs beside Swift.
enum SystemPackages: CaseIterable {
    /// To compile the tool and the engine.
    case building
    /// To render formulas.
    case formulas
    /// To keep students' programs from the machine.
    case jail

    /// Their names.
    var names: [String] {
        switch self {
        case .building: ["libcmark-dev", "libpng-dev"]
        case .formulas: ["katex"]
        case .jail: ["bubblewrap"]
        }
    }

    /// The names for some purposes, as a command takes them.
    static func words(_ purposes: SystemPackages...) -> String { words(purposes) }

    /// The command that installs what some purposes need.
    static func command(_ purposes: SystemPackages...) -> String {
        "apt-get update -qq && apt-get install -y -qq \(words(purposes))"
    }

    private static func words(_ purposes: [SystemPackages]) -> String {
        purposes.flatMap(\.names).joined(separator: " ")
    }
}
