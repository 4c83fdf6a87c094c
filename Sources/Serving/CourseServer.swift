import FlyingFox
import FlyingSocks
import Foundation

/// A web server for one course, on the loopback interface alone.
///
///     let server = CourseServer(course: course, port: 8000)
///     try await server.run { address in print(address) }
public struct CourseServer: Sendable {
    let course: any ServedCourse
    let port: UInt16
    let token: AccessToken

    /// A server.
    ///
    /// - Parameters:
    ///   - course: what is served.
    ///   - port: where it listens; 0 for any that is free.
    ///   - token: the secret word of its address.
    public init(
        course: any ServedCourse, port: UInt16 = 0, token: AccessToken = AccessToken()
    ) {
        self.course = course
        self.port = port
        self.token = token
    }

    /// Serves until the task is cancelled.
    ///
    /// - Parameter onStart: told the address to open, once it can be.
    /// - Throws: `PortInUse` where another program listens on the port.
    public func run(onStart: @escaping @Sendable (String) -> Void) async throws {
        // A check may compile and run for long: its answer is waited for.
        let server = HTTPServer(
            address: try .inet(ip4: "127.0.0.1", port: port), timeout: 600,
            logger: .disabled,
            handler: CourseHandler(course: course, token: token))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await run(server) }
            group.addTask {
                try await server.waitUntilListening()
                if let port = await listeningPort(of: server) {
                    onStart("http://127.0.0.1:\(port)/\(token.word)/")
                }
            }
            // Who cannot listen never starts: the first of them to fail ends both.
            for try await _ in group {}
        }
    }

    private func run(_ server: HTTPServer) async throws {
        do {
            try await server.run()
        } catch let error as SocketError {
            if case .failed(_, EADDRINUSE, _) = error { throw PortInUse(port: port) }
            throw error
        }
    }

    private func listeningPort(of server: HTTPServer) async -> UInt16? {
        if case .ip4(_, let port) = await server.listeningAddress { return port }
        return nil
    }
}

/// Another program listens on the port.
public struct PortInUse: Error, Sendable, Hashable {
    /// The port.
    public let port: UInt16
}
