#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The settings that calls read without being passed them.
///
/// Every thread has its own, so that programs which run side by side do not disturb each other.
package struct ThreadState {
    /// The kind of number that `zeros`, `rand` and literals with a point give.
    package var defaultDType = DType.float32
    /// Where random numbers come from if no generator is given.
    package var generator = Generator.unpredictable()
    /// How tensors are printed.
    package var printOptions = PrintOptions()
    /// Whether operations are recorded for differentiation.
    package var recordsOperations = true
    /// The number of the latest operation recorded.
    package var latestSequence = 0

    private static func makeCurrent() -> UnsafeMutablePointer<ThreadState> {
        let state = UnsafeMutablePointer<ThreadState>.allocate(capacity: 1)
        state.initialize(to: ThreadState())
        return state
    }

    #if hasFeature(Embedded)
        /// The settings; such a program has one thread.
        package nonisolated(unsafe) static let current = makeCurrent()
    #else
        /// The settings of the thread that asks, by address because they are read at every call.
        package static var current: UnsafeMutablePointer<ThreadState> {
            if let known = pthread_getspecific(key) {
                return known.assumingMemoryBound(to: ThreadState.self)
            }
            let fresh = makeCurrent()
            pthread_setspecific(key, fresh)
            return fresh
        }

        private static let key: pthread_key_t = {
            var key = pthread_key_t()
            pthread_key_create(&key) { release($0) }
            return key
        }()

        private static func release(_ state: UnsafeMutableRawPointer?) {
            guard let state = state?.assumingMemoryBound(to: ThreadState.self) else { return }
            state.deinitialize(count: 1)
            state.deallocate()
        }
    #endif
}
