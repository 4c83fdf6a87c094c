// Loads a page's program, which is a library, and runs its `main`.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

typealias Main =
    @convention(c) (CInt, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt
typealias ProcessControl = @convention(c) (CInt, CUnsignedLong) -> CInt

/// Asks Linux to end this process when the workbook ends, even by `kill -9`.
func dieWithParent() {
    #if os(Linux)
        let setParentDeathSignal: CInt = 1
        guard let symbol = dlsym(nil, "prctl") else { return }
        _ = unsafeBitCast(symbol, to: ProcessControl.self)(
            setParentDeathSignal, CUnsignedLong(SIGKILL))
    #endif
}

dieWithParent()
guard let image = dlopen(CommandLine.arguments[1], RTLD_NOW | RTLD_GLOBAL),
    let symbol = dlsym(image, "main")
else {
    fputs(String(cString: dlerror()), stderr)
    exit(127)
}
exit(unsafeBitCast(symbol, to: Main.self)(CommandLine.argc, CommandLine.unsafeArgv))
