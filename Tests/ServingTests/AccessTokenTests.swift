import Testing

@testable import Serving

@Suite struct AccessTokenTests {
    @Test func `a token is 26 letters and digits that are not taken for one another`() {
        let word = AccessToken().word
        #expect(word.count == 26)
        #expect(word.allSatisfy { "abcdefghijkmnpqrstuvwxyz23456789".contains($0) })
    }

    @Test func `no two tokens are alike`() {
        #expect(Set((0..<100).map { _ in AccessToken() }).count == 100)
    }

    @Test func `what follows the token is asked for, and nothing without it`() {
        let token = AccessToken()
        #expect(token.rest(of: "/\(token.word)/lesson1/a.html") == "lesson1/a.html")
        #expect(token.rest(of: "/\(token.word)/") == "")
        #expect(token.rest(of: "/\(token.word)") == nil)
        #expect(token.rest(of: "/lesson1/a.html") == nil)
        #expect(token.rest(of: "/\(AccessToken().word)/lesson1/a.html") == nil)
        #expect(token.rest(of: "") == nil)
    }
}
