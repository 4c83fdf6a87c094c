#if !hasFeature(Embedded)
    import CProcessor
    import Synchronization
#endif

/// How many threads a loop is shared by, and the sharing.
public enum Parallel {
    /// Calls `body` with every number below `count`, side by side where that is allowed.
    @inline(__always)
    public static func forEach(_ count: Int, _ body: (Int) -> Void) {
        #if hasFeature(Embedded)
            for place in 0..<count { body(place) }
        #else
            Workers.shared.run(count, width: threads, body)
        #endif
    }

    /// Calls `body` with ranges that cover the numbers below `count`, none much shorter than `least`.
    ///
    /// The ranges depend on nothing but `count`, `least` and the number of threads.
    @inline(__always)
    public static func forRanges(_ count: Int, least: Int, _ body: (Range<Int>) -> Void) {
        let parts = min(threads, count / max(least, 1))
        if parts <= 1 { return body(0..<count) }
        forEach(parts) { part in
            body(count * part / parts..<count * (part + 1) / parts)
        }
    }

    #if hasFeature(Embedded)
        /// The number of threads that loops are shared by.
        public static var threads: Int { 1 }
    #else
        /// The number of threads that loops are shared by.
        ///
        /// At first what the variable `KINDLING_NUM_THREADS` says, or else the number of processors
        /// that this program may use.
        public static var threads: Int {
            get { setting.load(ordering: .relaxed) }
            set { setting.store(max(newValue, 1), ordering: .relaxed) }
        }

        private static let setting = Atomic<Int>(
            max(1, Environment.number("KINDLING_NUM_THREADS") ?? Int(processor_count())))
    #endif
}
