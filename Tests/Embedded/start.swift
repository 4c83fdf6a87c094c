#if hasFeature(Embedded)
    /// What a host of WebAssembly modules calls.
    @_cdecl("_start")
    public func start() { showAll() }
#else
    @main
    enum Program {
        static func main() { showAll() }
    }
#endif
