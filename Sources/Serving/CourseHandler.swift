import FlyingFox
import Foundation
import Lessons

/// Answers requests for a served course: those whose address holds the token, from pages of the server's own.
struct CourseHandler: HTTPHandler {
    let course: any ServedCourse
    let token: AccessToken

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard request.isForLoopback else {
            return .sentence(.forbidden, "This server answers to 127.0.0.1 and localhost alone.")
        }
        // As it was asked for: `path` has no slash at its end, and the course's own address has one.
        let asked = request.target.path()
        guard let path = token.rest(of: asked)?.removingPercentEncoding else {
            return .sentence(
                .notFound, "Nothing is here. Open the address that workbook serve printed.")
        }
        do {
            return try await answer(path, request)
        } catch {
            return .sentence(.internalServerError, Self.words(of: error))
        }
    }

    private func answer(_ path: String, _ request: HTTPRequest) async throws -> HTTPResponse {
        let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
        switch (request.method, parts.first ?? "") {
        case (.GET, "news"):
            return try await news(request)
        case (.GET, "draft") where parts.count == 2:
            return try await course.draft(of: parts[1]).map { try .json($0) } ?? .noExercise
        case (.POST, "draft") where parts.count == 2:
            return try await save(request, parts[1])
        case (.POST, "run") where parts.count == 2:
            return try .json(await course.run(parts[1]))
        case (.POST, "check") where parts.count == 2:
            return try .json(await course.check(parts[1]))
        case (.GET, "editor") where parts.count == 2:
            return await course.assets.file(parts[1]).map { .file($0, at: path) } ?? .noPage
        case (.GET, _):
            return await file(path.isEmpty ? "index.html" : path)
        default:
            return .sentence(.methodNotAllowed, "This address cannot be asked that.")
        }
    }

    private func file(_ path: String) async -> HTTPResponse {
        guard path.hasSuffix(".html") else {
            return await course.file(at: path).map { .file($0, at: path) } ?? .noPage
        }
        // The page is asked for last: what changes meanwhile makes it old, and news to it.
        let assets = await course.assets
        let page = await course.file(at: path)
        let bytes = page ?? Self.missing.bytes(at: path)
        return .file(
            assets.joined(to: bytes, at: path), at: path, page == nil ? .notFound : .ok)
    }

    private static let missing = NoticePage(
        title: "The course has no such page",
        words: "As soon as it has one at this address, it is shown here.")

    /// What is new, and the version of the page that asks.
    private func news(_ request: HTTPRequest) async throws -> HTTPResponse {
        func value(_ name: String) -> String? { request.query.first { $0.name == name }?.value }
        let news = await course.news(after: value("after").flatMap { Int($0) } ?? -1)
        let path = value("page") ?? ""
        let page = await course.file(at: path) ?? Self.missing.bytes(at: path)
        return try .json(PageNews(news: news, version: await course.assets.version(of: page)))
    }

    private func save(_ request: HTTPRequest, _ exercise: String) async throws -> HTTPResponse {
        let body = try await request.bodyData
        guard let edit = try? JSONDecoder().decode(Edit.self, from: body) else {
            return .sentence(.badRequest, "An edit is a JSON object with `text` and `base`.")
        }
        switch try await course.save(edit, of: exercise) {
        case .saved(let draft): return try .json(draft)
        case .conflict(let draft): return try .json(draft, .conflict)
        case nil: return .noExercise
        }
    }

    private static func words(of error: any Error) -> String {
        switch error {
        case let diagnostic as Diagnostic: diagnostic.message
        case let diagnostics as Diagnostics:
            diagnostics.all.map(\.message).joined(separator: "\n")
        default: "\(error)"
        }
    }
}

/// What is new, as one page is told it.
private struct PageNews: Encodable {
    var news: News
    /// The version that the page is of now.
    var version: String
}

extension HTTPRequest {
    /// Whether the request names the loopback interface as its host: a name that some other site's owner
    /// points at it is refused.
    fileprivate var isForLoopback: Bool {
        let host = headers[.host] ?? ""
        let name = host.split(separator: ":").first ?? ""
        return name == "127.0.0.1" || name == "localhost"
    }
}

extension HTTPStatusCode {
    fileprivate static let conflict = HTTPStatusCode(409, phrase: "Conflict")
}

extension HTTPResponse {
    fileprivate static let noPage = sentence(.notFound, "The course has no such page.")
    fileprivate static let noExercise = sentence(.notFound, "The course has no such exercise.")

    /// One sentence.
    fileprivate static func sentence(_ status: HTTPStatusCode, _ words: String) -> HTTPResponse {
        HTTPResponse(
            statusCode: status, headers: headers("text/plain; charset=utf-8"),
            body: Data((words + "\n").utf8))
    }

    fileprivate static func json(
        _ value: some Encodable, _ status: HTTPStatusCode = .ok
    ) throws -> HTTPResponse {
        HTTPResponse(
            statusCode: status, headers: headers("application/json"),
            body: try JSONEncoder().encode(value))
    }

    fileprivate static func file(
        _ bytes: [UInt8], at path: String, _ status: HTTPStatusCode = .ok
    ) -> HTTPResponse {
        HTTPResponse(
            statusCode: status, headers: headers(mediaType(ofFile: path)), body: Data(bytes))
    }

    /// Nothing is kept by the browser, nothing leaves for another site, and no address with the token
    /// is told to one.
    private static func headers(_ type: String) -> HTTPHeaders {
        [
            .contentType: type,
            HTTPHeader("Cache-Control"): "no-store",
            HTTPHeader("Referrer-Policy"): "no-referrer",
            HTTPHeader("X-Content-Type-Options"): "nosniff",
            HTTPHeader("Content-Security-Policy"):
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "font-src 'self' data:; frame-ancestors 'none'; form-action 'none'",
        ]
    }
}

/// The media type that a file's ending stands for.
func mediaType(ofFile path: String) -> String {
    let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "json": "application/json",
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "woff2": "font/woff2",
        "woff": "font/woff", "ttf": "font/ttf", "txt": "text/plain; charset=utf-8",
        "wasm": "application/wasm",
    ]
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return types[ending] ?? "application/octet-stream"
}
