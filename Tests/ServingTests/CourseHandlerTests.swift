import FlyingFox
import Foundation
import Testing

@testable import Serving

@Suite struct CourseHandlerTests {
    private let token = AccessToken()

    private func answer(
        _ path: String, method: HTTPMethod = .GET, host: String = "127.0.0.1:8000",
        query: [HTTPRequest.QueryItem] = [], body: String = ""
    ) async throws -> (code: Int, text: String, headers: HTTPHeaders) {
        let handler = CourseHandler(course: SmallCourse(), token: token)
        let request = HTTPRequest(
            method: method, version: .http11, path: path, query: query, headers: [.host: host],
            body: Data(body.utf8))
        let response = try await handler.handleRequest(request)
        let data = try await response.bodyData
        return (response.statusCode.code, String(decoding: data, as: UTF8.self), response.headers)
    }

    @Test func `a page is served with the scripts of a served page`() async throws {
        let page = try await answer("/\(token.word)/lesson1/a.html")
        #expect(page.code == 200)
        #expect(
            page.text == "<head><title>A</title>"
                + "<meta name=\"workbook-version\" content=\"\(Self.versionOfA)\">\n"
                + "<script src=\"../editor/serve.js\" defer></script>\n</head>")
        #expect(page.headers[.contentType] == "text/html; charset=utf-8")
    }

    /// The first digits of the page's SHA-256, and the look of the course.
    private static let versionOfA = "27a6004a3de0a863 plain"

    @Test func `a page is told its version with the news`() async throws {
        func version(of page: String) async throws -> String? {
            let query = [HTTPRequest.QueryItem(name: "page", value: page)]
            let news = try await answer("/\(token.word)/news", query: query).text
            return news.firstMatch(of: /"version":"([^"]*)"/).map { String($0.1) }
        }
        #expect(try await version(of: "lesson1/a.html") == Self.versionOfA)
        #expect(try await version(of: "lesson1/张量.html") != Self.versionOfA)
    }

    @Test func `an address may hold letters of any script`() async throws {
        let page = try await answer("/\(token.word)/lesson1/张量.html")
        #expect(page.code == 200)
        #expect(page.text.contains("<title>Tensor</title>"))
    }

    @Test func `a page that is not there says so in a page that waits for it`() async throws {
        let page = try await answer("/\(token.word)/lesson1/none.html")
        #expect(page.code == 404)
        #expect(page.text.contains("The course has no such page"))
        #expect(page.text.contains("<script src=\"../editor/serve.js\" defer>"))
    }

    @Test func `other files are served as they are`() async throws {
        let style = try await answer("/\(token.word)/style.css")
        #expect(style.text == "</head>")
        #expect(style.headers[.contentType] == "text/css; charset=utf-8")
        #expect(try await answer("/\(token.word)/editor/serve.js").text == "go()")
    }

    @Test func `nothing is told to somebody without the token`() async throws {
        for path in ["/", "/index.html", "/lesson1/a.html", "/news", "/draft/lesson1/x"] {
            let refusal = try await answer(path)
            #expect(refusal.code == 404)
            #expect(refusal.text.hasPrefix("Nothing is here."))
        }
    }

    @Test func `another host's name that points here is refused`() async throws {
        let refusal = try await answer("/\(token.word)/style.css", host: "evil.example:8000")
        #expect(refusal.code == 403)
        #expect(try await answer("/\(token.word)/style.css", host: "localhost:1").code == 200)
    }

    @Test func `no address with the token is told to other sites`() async throws {
        let page = try await answer("/\(token.word)/style.css")
        #expect(page.headers[HTTPHeader("Referrer-Policy")] == "no-referrer")
        #expect(page.headers[HTTPHeader("Cache-Control")] == "no-store")
    }

    @Test func `a file that changed meanwhile is not overwritten`() async throws {
        let path = "/\(token.word)/draft/lesson1/x"
        let saved = try await answer(
            path, method: .POST, body: #"{"text": "mine", "base": "1"}"#)
        #expect(saved.code == 200)
        let clash = try await answer(
            path, method: .POST, body: #"{"text": "mine", "base": "0"}"#)
        #expect(clash.code == 409)
        #expect(clash.text.contains("\"text\":\"theirs\""))
    }

    @Test func `what makes no sense is told in a sentence`() async throws {
        let path = "/\(token.word)/draft/lesson1/"
        #expect(try await answer(path + "x", method: .POST, body: "junk").code == 400)
        #expect(try await answer(path + "y").code == 404)
        #expect(try await answer("/\(token.word)/none.css").code == 404)
        #expect(try await answer("/\(token.word)/style.css", method: .DELETE).code == 405)
    }

    @Test func `checking gives styled words`() async throws {
        let verdict = try await answer("/\(token.word)/check/lesson1/x", method: .POST)
        let parts = try JSONDecoder().decode([StyledPart].self, from: Data(verdict.text.utf8))
        #expect(parts == [StyledPart(text: "Right.", style: "good")])
    }
}
