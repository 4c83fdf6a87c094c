#if !hasFeature(Embedded)
    import CProcessor
    import Synchronization

    #if canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #elseif canImport(Darwin)
        import Darwin
    #endif

    /// Threads that share the chunks of one loop at a time.
    ///
    /// Chunks are claimed one by one, by the caller too, so that a thread that is late costs nothing:
    /// the caller waits only for chunks that were begun. A worker without work looks for some for a
    /// few microseconds and then sleeps.
    final class Workers: Sendable {
        static let shared = Workers()

        /// The loop's number, its count of chunks and the next chunk to claim: 24, 20 and 20 bits.
        private let claim = Atomic<UInt64>(0)
        private let finished = Atomic<Int>(0)
        private let isBusy = Atomic<Bool>(false)
        private let sleepers = Atomic<Int>(0)
        private let threads = Atomic<Int>(0)
        private let lock = ConditionLock()
        nonisolated(unsafe) private var body: (Int) -> Void = { _ in }

        private static let fieldMask: UInt64 = 0xFFFFF
        private static let patience = 2000

        /// Calls `body` with every number below `count`, on up to `width` threads.
        func run(_ count: Int, width: Int, _ body: (Int) -> Void) {
            guard count > 1, width > 1, count < Int(Self.fieldMask),
                !isBusy.exchange(true, ordering: .acquiring)
            else { return (0..<count).forEach(body) }
            start(width - 1)
            withoutActuallyEscaping(body) { share(count, $0) }
            isBusy.store(false, ordering: .releasing)
        }

        private func share(_ count: Int, _ body: @escaping (Int) -> Void) {
            self.body = body
            finished.store(0, ordering: .relaxed)
            let epoch = (claim.load(ordering: .relaxed) >> 40 &+ 1) & 0xFFFFFF
            claim.store(epoch << 40 | UInt64(count) << 20, ordering: .sequentiallyConsistent)
            if sleepers.load(ordering: .sequentiallyConsistent) > 0 { lock.wakeAll() }
            while work() {}
            while finished.load(ordering: .acquiring) < count { processor_pause() }
            self.body = { _ in }
        }

        /// Claims a chunk and does it; false if none is left.
        private func work() -> Bool {
            let state = claim.load(ordering: .acquiring)
            let next = state & Self.fieldMask
            if next >= state >> 20 & Self.fieldMask { return false }
            let (claimed, _) = claim.weakCompareExchange(
                expected: state, desired: state &+ 1, ordering: .acquiringAndReleasing)
            if claimed {
                body(Int(next))
                finished.add(1, ordering: .releasing)
            }
            return true
        }

        private func start(_ wanted: Int) {
            while threads.load(ordering: .relaxed) < wanted {
                guard startThread({ Workers.shared.serve() }) else { return }
                threads.add(1, ordering: .relaxed)
            }
        }

        private func serve() {
            while true {
                var turns = 0
                while turns < Self.patience {
                    turns = work() ? 0 : turns + 1
                    processor_pause()
                }
                sleepers.add(1, ordering: .sequentiallyConsistent)
                let seen = claim.load(ordering: .sequentiallyConsistent)
                lock.wait { hasNothing(in: seen) && claim.load(ordering: .relaxed) == seen }
                sleepers.subtract(1, ordering: .relaxed)
            }
        }

        private func hasNothing(in state: UInt64) -> Bool {
            state & Self.fieldMask >= state >> 20 & Self.fieldMask
        }
    }

    /// A thread that never ends; false where the system gives none.
    private func startThread(_ body: @escaping @Sendable () -> Void) -> Bool {
        let box = Unmanaged.passRetained(ThreadBody(run: body))
        #if canImport(Darwin)
            var thread: pthread_t?
            let code = pthread_create(&thread, nil, { runThread($0) }, box.toOpaque())
        #else
            var thread = pthread_t()
            let code = pthread_create(&thread, nil, { runThread($0) }, box.toOpaque())
        #endif
        if code != 0 { box.release() }
        return code == 0
    }

    private func runThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let argument else { return nil }
        Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
        return nil
    }

    private final class ThreadBody {
        let run: @Sendable () -> Void
        init(run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// A lock to sleep on.
    private final class ConditionLock: @unchecked Sendable {
        private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
        private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

        init() {
            pthread_mutex_init(mutex, nil)
            pthread_cond_init(condition, nil)
        }

        func wakeAll() {
            pthread_mutex_lock(mutex)
            pthread_cond_broadcast(condition)
            pthread_mutex_unlock(mutex)
        }

        /// Sleeps while there is reason to.
        func wait(while reason: () -> Bool) {
            pthread_mutex_lock(mutex)
            while reason() { pthread_cond_wait(condition, mutex) }
            pthread_mutex_unlock(mutex)
        }
    }
#endif
