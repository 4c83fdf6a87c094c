/// `sweep lr=[0.01,0.1,0.5]`: a snippet is run once for each setting of a name that it does not define itself.
///
/// The page's program goes on with the first setting; the page lets its reader choose among all of them.
public struct Sweep: Sendable, Hashable {
    /// The name, as in `lr`.
    public var name: String
    /// The settings, as Swift writes them, the first of which stands when nothing was chosen.
    public var settings: [String]

    /// The most settings that a page can show.
    public static let limit = 6

    /// A sweep.
    public init(name: String, settings: [String]) {
        self.name = name
        self.settings = settings
    }

    /// Reads the two sides of `lr=[0.01,0.1,0.5]`; `nil` for what is not a name and a list of two to six settings.
    public init?(name: String, list: String) {
        guard name.wholeMatch(of: /[\p{L}_][\p{L}\p{N}_]*/) != nil,
            list.hasPrefix("["), list.hasSuffix("]")
        else { return nil }
        let settings = Self.parts(of: list.dropFirst().dropLast())
        guard (2...Self.limit).contains(settings.count), !settings.contains("") else { return nil }
        self.init(name: name, settings: settings)
    }

    /// The definition of the name for one of the settings.
    public func definition(_ setting: Int) -> String { "let \(name) = \(settings[setting])" }

    /// The parts between the commas that stand in no inner brackets.
    private static func parts(of list: Substring) -> [String] {
        var parts = [""]
        var depth = 0
        for character in list {
            switch character {
            case "[", "(": depth += 1
            case "]", ")": depth -= 1
            default: break
            }
            if character == ",", depth == 0 {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }
}
