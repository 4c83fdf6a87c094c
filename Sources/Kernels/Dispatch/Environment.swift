#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Settings that come from outside the program.
enum Environment {
    /// A variable that holds a number, if it is set to one.
    static func number(_ name: String) -> Int? {
        #if hasFeature(Embedded)
            nil
        #else
            getenv(name).flatMap { Int(String(cString: $0)) }
        #endif
    }
}
