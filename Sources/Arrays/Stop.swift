#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ends the program with one sentence that says what a call did wrong.
///
/// An operator cannot throw, so a wrong shape or kind of number stops the program, as a wrong
/// index of an array does. The sentence is the last line on standard error, and the program ends
/// by a signal.
package func stop(_ sentence: @autoclosure () -> String) -> Never {
    #if hasFeature(Embedded)
        print("Kindling: " + sentence())
        fatalError()
    #else
        // What was printed before must not be lost.
        fflush(nil)
        var text = "Kindling: " + sentence() + "\n"
        text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
        // No page of backtrace follows the sentence, unless somebody asked for backtraces.
        if getenv("SWIFT_BACKTRACE") == nil { signal(SIGABRT, SIG_DFL) }
        abort()
    #endif
}

/// Says on standard error, in one sentence, that a call may not do what was meant.
package func warn(_ sentence: String) {
    #if hasFeature(Embedded)
        print("Kindling warning: " + sentence)
    #else
        // What was printed before comes first.
        fflush(nil)
        var text = "Kindling warning: " + sentence + "\n"
        text.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    #endif
}
