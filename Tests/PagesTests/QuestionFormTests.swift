import Foundation
import Lessons
import Testing

@testable import Pages

@Suite struct QuestionFormTests {
    private func question(_ kind: Question.Kind, why: String = "the-good-reason") -> Question {
        Question(
            number: 1, ask: [.paragraph([.text("What?")])], points: 2, kind: kind,
            why: [.text(why)], firstLine: 3)
    }

    private func form(_ kind: Question.Kind) -> String {
        SampleCourse.writer().form(question(kind)).rendered
    }

    /// The right answer's text, opened with a key that the test knows; `nil` where the page does not know the answer.
    private func opened(_ answer: String, in html: String) throws -> String? {
        let id = try #require(html.firstMatch(of: /data-q="([^"]+)"/)?.1)
        let seal = Seal(name: "lesson1/04-changing-shape|\(id)")
        let known = try #require(html.firstMatch(of: /data-answers="([^"]*)"/)?.1)
        let entry = known.split(separator: " ").first { $0.hasPrefix(seal.key(of: answer)) }
        guard let entry, let bytes = Data(base64Encoded: String(entry.dropFirst(17))) else {
            return nil
        }
        let pad = Data(
            base64Encoded: seal.close(String(repeating: "\0", count: bytes.count), with: answer))
        return zip(bytes, pad ?? Data()).map { $0 ^ $1 }.text
    }

    @Test func `the source of a typed answer shows neither the answer nor a reason`() throws {
        let mistakes = [Question.Mistake(answer: "4711", why: [.text("the-bad-reason")])]
        let html = form(.number(.literal("1234"), tolerance: 0, mistakes: mistakes))
        for secret in ["1234", "4711", "the-good-reason", "the-bad-reason", "1.234e"] {
            #expect(!html.contains(secret))
        }
        #expect(try opened("1.234e+3", in: html) == "+the-good-reason")
        #expect(try opened("4.711e+3", in: html) == "-the-bad-reason")
        #expect(try opened("1.235e+3", in: html) == nil)
    }

    @Test func `a shape, a text and an output are known in their one form`() throws {
        #expect(try opened("3,4", in: form(.shape(.literal("[3, 4]"), mistakes: []))) != nil)
        let text = form(.text(.literal("a.view(3, 4)"), accepts: ["a.reshape(3, 4)"], mistakes: []))
        #expect(try opened("a.view(3,4)", in: text) == "+the-good-reason")
        #expect(try opened("a.reshape(3,4)", in: text) == "+the-good-reason")
    }

    @Test func `of choices the right one's letter opens the reason, whatever its place`() throws {
        let choices = ["one", "two", "three"].map {
            Question.Choice(text: [.text($0)], isRight: $0 == "two", why: [.text("no-\($0)")])
        }
        let html = form(.choice(choices))
        let right = try #require(html.firstMatch(of: /value="(.)"><span>two/)?.1)
        #expect(try opened(String(right), in: html) == "+the-good-reason")
        #expect(!html.contains("no-one"))
        #expect(html.count(of: "type=\"radio\"") == 3)
    }

    @Test func `of several choices exactly the right ones together are the answer`() throws {
        let choices = ["one", "two", "three"].map {
            Question.Choice(text: [.text($0)], isRight: $0 != "two")
        }
        let html = form(.several(choices))
        let wrong = try #require(html.firstMatch(of: /value="(.)"><span>two/)?.1)
        let right = ["a", "b", "c"].filter { $0 != wrong }.joined(separator: ",")
        #expect(try opened(right, in: html) == "+the-good-reason")
        #expect(try opened("a,b,c", in: html) == nil)
    }

    @Test
    func `lines in order are known by their letters, and lines that do not belong are left out`()
        throws
    {
        let extra = Question.Choice(
            text: [.text("let no = 0")], isRight: false, why: [.text("why-not")])
        let html = form(.order(lines: ["let a = 1", "let b = a"], extra: [extra]))
        let letters = try ["let a", "let b"].map { line in
            let rows = html.components(separatedBy: "<li ").filter {
                $0.contains("Move up: \(line)")
            }
            return try #require(rows.first?.firstMatch(of: /data-v="(.)"/)?.1)
        }
        #expect(try opened(letters.joined(separator: ","), in: html) == "+the-good-reason")
        #expect(html.contains("data-v=\"|\""))
        #expect(!html.contains("why-not"))
    }

    @Test func `a number with a tolerance shows its grid`() {
        let html = form(.number(.literal("0.693"), tolerance: 0.01, mistakes: []))
        #expect(html.contains("data-grid=\"0.02"))
        #expect(!html.contains("0.693"))
    }

    @Test func `a gap in the code of a text question is the field`() {
        let ask: [Block] = [
            .paragraph([.text("Fill the gap.")]),
            .code(language: "swift", text: "let b = a.view(____)\n"),
        ]
        let question = Question(
            number: 1, ask: ask, points: 1,
            kind: .text(.literal("3, 4"), accepts: [], mistakes: []), why: [], firstLine: 1)
        let html = SampleCourse.writer().form(question).rendered
        #expect(html.contains("a.view(<label><span class=\"vh\">Gap</span><input class=\"answer\""))
        #expect(html.matches(of: /<input/).count == 1)
        #expect(!html.contains("____"))
    }

    @Test func `hostile choices are shown and never run`() {
        let choice = Question.Choice(text: [.html("<script>")], isRight: true)
        #expect(!form(.choice([choice])).contains("<script>"))
    }
}

extension [UInt8] {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

extension String {
    fileprivate func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}
