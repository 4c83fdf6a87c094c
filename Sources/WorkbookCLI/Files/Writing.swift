import Execution

/// Does what writes a file or makes a folder; where that cannot be, complains in one sentence.
///
/// - Parameter shown: the file or folder as the user knows it.
func writing<Result>(_ shown: String, _ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch let complaint as Complaint {
        throw complaint
    } catch {
        throw Complaint(.usage, "could not write \(shown): \(error.systemReason)")
    }
}
