/// Something worth telling while pages run.
public enum RunEvent: Sendable, Hashable {
    /// The engine's sources changed: it is being built, which can take minutes.
    case buildingEngine(product: String)
    /// A page's program is still running after so many seconds, at a line where one is known.
    case stillRunning(path: String, line: Int?, seconds: Int)
}
