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
package final class ThreadState {
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

    #if hasFeature(Embedded)
        /// The settings; such a program has one thread.
        package nonisolated(unsafe) static let current = ThreadState()
    #else
        /// The settings of the thread that asks.
        package static var current: ThreadState {
            if let known = pthread_getspecific(key) {
                return Unmanaged<ThreadState>.fromOpaque(known).takeUnretainedValue()
            }
            let fresh = ThreadState()
            pthread_setspecific(key, Unmanaged.passRetained(fresh).toOpaque())
            return fresh
        }

        private static let key: pthread_key_t = {
            var key = pthread_key_t()
            pthread_key_create(&key) { state in
                release(state)
            }
            return key
        }()

        #if canImport(Darwin)
            private static func release(_ state: UnsafeMutableRawPointer) {
                Unmanaged<ThreadState>.fromOpaque(state).release()
            }
        #else
            private static func release(_ state: UnsafeMutableRawPointer?) {
                if let state { Unmanaged<ThreadState>.fromOpaque(state).release() }
            }
        #endif
    #endif
}
