import Foundation
import Testing

@testable import Serving

@Suite struct CourseServerTests {
    @Test(.timeLimit(.minutes(1)))
    func `a course is served at its address, and nobody else at that port`() async throws {
        let (addresses, listeners) = AsyncStream.makeStream(of: String.self)
        let first = CourseServer(course: SmallCourse())
        let serving = Task { try await first.run { listeners.yield($0) } }
        defer { serving.cancel() }
        var all = addresses.makeAsyncIterator()
        let address = try #require(await all.next().flatMap(URL.init(string:)))
        for (file, title) in [(address, "Small"), (address.appending(path: "lesson1/a.html"), "A")]
        {
            let page = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            #expect(page.contains("<title>\(title)</title>"))
        }
        let port = try #require(address.port.flatMap(UInt16.init(exactly:)))
        await #expect(throws: PortInUse(port: port)) {
            try await CourseServer(course: SmallCourse(), port: port).run { _ in }
        }
    }
}
