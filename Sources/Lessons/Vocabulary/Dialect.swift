/// Which rules a Markdown file keeps.
public enum Dialect: Sendable, Hashable {
    /// A page of a course: a title, settings, and fences whose words all mean something; what breaks a rule is told.
    case course
    /// Any Markdown: `swift` fences and the `output` fences below them are read; what else there is means what it says.
    case plain
}
