// Compiled once for each toolchain and imported by every page's program: the functions that
// `swiftc -frontend -playground` calls, and those that tell which snippet is running.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the compiler hands from a log call to `__builtin_send_data`. Nothing: the call has done it all.
public struct WorkbookRecord {}

/// Notes the value of a variable or an expression.
public func __builtin_log_with_id<Value>(
    _ value: Value, _ name: String, _ id: Int, _ startLine: Int, _ endLine: Int,
    _ startColumn: Int, _ endColumn: Int, _ module: Int, _ file: Int
) -> WorkbookRecord {
    if Value.self != Void.self {
        Recorder.shared?.log(
            value, name, id: id,
            at: Place(
                startLine: startLine, endLine: endLine, startColumn: startColumn,
                endColumn: endColumn))
    }
    return WorkbookRecord()
}

/// Notes that a body is entered.
public func __builtin_log_scope_entry(
    _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: Int,
    _ file: Int
) -> WorkbookRecord {
    Recorder.shared?.pass(line: startLine)
    return WorkbookRecord()
}

/// Called when a body is left; nothing is noted.
public func __builtin_log_scope_exit(
    _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: Int,
    _ file: Int
) -> WorkbookRecord {
    WorkbookRecord()
}

/// Called after each `print`.
public func __builtin_postPrint(
    _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: Int,
    _ file: Int
) -> WorkbookRecord {
    // A trap loses what is still in the buffer.
    fflush(stdout)
    Recorder.shared?.pass(line: startLine)
    return WorkbookRecord()
}

/// Takes what the other calls hand back.
public func __builtin_send_data(_ record: WorkbookRecord) {}

/// Tells that what follows belongs to a part of the page; called on the line before its first.
public func _workbookEnter(_ part: Int, line: Int = #line) {
    Recorder.shared?.pass(line: line + 1)
    Recorder.shared?.enter(part)
}

/// Hands over the value of a quiz expression as a part of its own.
public func _workbookAnswer<Value>(_ part: Int, _ value: Value) {
    let text = String(describing: value)
    Recorder.shared?.enter(part)
    print(text, terminator: "")
    fflush(stdout)
}
