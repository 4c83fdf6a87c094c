import Foundation

/// Lets two folders on one disk change places, in one step where the system can.
///
/// Linux has `renameat2` and macOS `renamex_np`, but the C library's Swift overlay shows neither, so they
/// are looked up by name. Where they are missing, two renames leave a moment without a folder.
func exchange(_ new: URL, _ old: URL) throws {
    if exchangeInOneStep(new.path, old.path) { return }
    let aside = new.appendingPathExtension("old")
    try FileManager.default.moveItem(at: old, to: aside)
    do {
        try FileManager.default.moveItem(at: new, to: old)
    } catch {
        try? FileManager.default.moveItem(at: aside, to: old)
        throw error
    }
    try? FileManager.default.removeItem(at: aside)
}

private func exchangeInOneStep(_ first: String, _ second: String) -> Bool {
    let swapFlag: UInt32 = 2
    #if canImport(Darwin)
        typealias Rename =
            @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>, UInt32) -> Int32
        guard let symbol = dlsym(nil, "renamex_np") else { return false }
        return unsafeBitCast(symbol, to: Rename.self)(first, second, swapFlag) == 0
    #else
        typealias Rename =
            @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) ->
            Int32
        guard let symbol = dlsym(nil, "renameat2") else { return false }
        return unsafeBitCast(symbol, to: Rename.self)(
            AT_FDCWD, first, AT_FDCWD, second, swapFlag) == 0
    #endif
}
