// Asks the toolchain's editor service. A program of its own: where the service crashes, only the
// types of one page are missing.
//
// The argument is the service's library. Standard input has requests in YAML with a zero byte after
// each; for each one, standard output gets the answer and a zero byte.

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

typealias Initialize = @convention(c) () -> Void
typealias RequestFromYAML =
    @convention(c) (UnsafePointer<CChar>, UnsafeMutableRawPointer?) -> OpaquePointer?
typealias Send = @convention(c) (OpaquePointer) -> OpaquePointer?
typealias Describe = @convention(c) (OpaquePointer) -> UnsafeMutablePointer<CChar>?

guard let library = dlopen(CommandLine.arguments[1], RTLD_NOW) else { exit(1) }

func function<Function>(_ name: String, as type: Function.Type) -> Function {
    guard let symbol = dlsym(library, name) else { exit(1) }
    return unsafeBitCast(symbol, to: type)
}

let makeRequest = function("sourcekitd_request_create_from_yaml", as: RequestFromYAML.self)
let send = function("sourcekitd_send_request_sync", as: Send.self)
let describe = function("sourcekitd_response_description_copy", as: Describe.self)
function("sourcekitd_initialize", as: Initialize.self)()

func readAll() -> [CChar] {
    var bytes: [CChar] = []
    while true {
        let byte = getchar()
        if byte == EOF { return bytes }
        bytes.append(CChar(truncatingIfNeeded: byte))
    }
}

for request in readAll().split(separator: 0) {
    if let request = makeRequest(Array(request) + [0], nil), let answer = send(request),
        let text = describe(answer)
    {
        fputs(text, stdout)
    }
    putchar(0)
    fflush(stdout)
}
// Leaving by the front door would wait for the service's threads.
_exit(0)
