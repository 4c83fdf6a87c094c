import Foundation

/// Starting one program with `posix_spawn`.
///
/// swift-subprocess hands a program no descriptor beyond the three standard ones, throws away what was
/// printed when it is too much, and spawns from a pooled thread; a page needs the opposite of each.
struct Spawn {
    /// The descriptors a program gets, in the order of their numbers in it: 0, 1, 2, and 3 where there is one.
    var descriptors: [Int32]
    var command: ProcessCommand

    /// The process identifier, which is its session's and its group's too.
    func start() throws -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (number, descriptor) in descriptors.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
        }
        let count = Int32(descriptors.count)
        withUnsafeMutablePointer(to: &actions) { _ = addCloseFrom?($0, count) }
        if let directory = command.directory {
            withUnsafeMutablePointer(to: &actions) { _ = addChangeOfDirectory?($0, directory) }
        }
        beginAnew(&attributes)

        var process: pid_t = 0
        let code = withCStrings([command.executable] + command.arguments) { arguments in
            withCStrings(environment) { environment in
                posix_spawn(
                    &process, command.executable, &actions, &attributes, arguments, environment)
            }
        }
        guard code == 0 else {
            throw ProcessError(
                executable: command.executable, reason: String(cString: strerror(code)))
        }
        return process
    }

    /// A session of its own, and nothing of how this process treats signals.
    private func beginAnew(_ attributes: inout Attributes) {
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let flags = newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        posix_spawnattr_setflags(&attributes, Int16(flags))
    }

    private var environment: [String] {
        command.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    }
}

#if canImport(Darwin)
    private typealias Attributes = posix_spawnattr_t?
    /// `POSIX_SPAWN_SETSID`, which not every Swift module of a C library shows.
    private let newSession: Int32 = 0x400
#else
    private typealias Attributes = posix_spawnattr_t
    private let newSession: Int32 = 0x80
#endif

/// `posix_spawn_file_actions_addchdir_np`, which the C library has and its Swift module hides.
private let addChangeOfDirectory: AddChangeOfDirectory? = {
    let name = "posix_spawn_file_actions_addchdir_np"
    return dlsym(dlopen(nil, RTLD_NOW), name).map {
        unsafeBitCast($0, to: AddChangeOfDirectory.self)
    }
}()

private typealias AddChangeOfDirectory =
    @convention(c) @Sendable (UnsafeMutableRawPointer, UnsafePointer<CChar>) -> Int32

/// `posix_spawn_file_actions_addclosefrom_np`: closes all descriptors from a number up, so that a program
/// gets none that this process holds or has itself inherited.
private let addCloseFrom: AddCloseFrom? = {
    let name = "posix_spawn_file_actions_addclosefrom_np"
    return dlsym(dlopen(nil, RTLD_NOW), name).map { unsafeBitCast($0, to: AddCloseFrom.self) }
}()

private typealias AddCloseFrom =
    @convention(c) @Sendable (UnsafeMutableRawPointer, Int32) -> Int32

/// Calls the body with a null-terminated array of C strings.
private func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) throws -> Result
) rethrows -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return try body(copies + [nil])
}
