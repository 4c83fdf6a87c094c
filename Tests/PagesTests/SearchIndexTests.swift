import Foundation
import Lessons
import Testing

@testable import Pages

@Suite struct SearchIndexTests {
    @Test(arguments: [
        ("Strides, and 2 shapes!", ["strides", "and", "2", "shapes"]),
        ("t.manualSeed(23)", ["t", "manualseed", "23"]),
        ("requires_grad naïve Größe", ["requires_grad", "naïve", "größe"]),
        ("张量的形状", ["张量", "量的", "的形", "形状"]), ("一 view 张量", ["一", "view", "张量"]),
        ("PyTorch张量", ["pytorch", "张量"]), ("…", []),
    ])
    func `a text is cut into words and pairs of ideographs`(text: String, words: [String]) {
        #expect(searchWords(text) == words)
    }

    private func index(_ blocks: [Block]) throws -> SearchIndex {
        let site = try SampleCourse.site(blocks)
        return SearchIndex(lessons: site.lessons, addresses: site.addresses)
    }

    @Test func `lessons, pages, sections and exercises are places`() throws {
        let places = try index([.heading(level: 2, [.text("Strides")], id: "strides")]).places
        #expect(places.contains(["index.html#lesson1", "1 Tensors", "lesson"]))
        #expect(places.contains(["lesson1/01-tensors.html", "What a tensor is", "page 1.1"]))
        #expect(
            places.contains([
                "lesson1/04-changing-shape.html#strides", "Strides", "1.4 Changing shape",
            ]))
        #expect(
            places.contains([
                "lesson1/04-changing-shape.html#exercise.strides", "Strides & offsets", "exercise",
            ]))
    }

    @Test func `a word in a title weighs more than one in the text`() throws {
        let index = try index([
            .heading(level: 2, [.text("Zebra")], id: "zebra"), .paragraph([.text("Yak yak.")]),
        ])
        #expect(index.words["zebra"]?.hasSuffix(".8") == true)
        #expect(index.words["yak"]?.contains(".") == false)
    }

    @Test func `code is found and answers are not`() throws {
        let question = Question(
            number: 1, ask: [.paragraph([.text("asked")])], points: 1,
            kind: .choice([
                .init(text: [.text("secretly")], isRight: true, why: [.text("becauses")])
            ]), why: [.text("reasonably")], firstLine: 1)
        let index = try index([
            .snippet(SampleCourse.snippet(code: "let gnu = 1\n")), .question(question),
        ])
        #expect(index.words["gnu"] != nil)
        #expect(index.words["asked"] != nil)
        for secret in ["secretly", "becauses", "reasonably"] { #expect(index.words[secret] == nil) }
    }

    @Test func `the script assigns a constant of JSON`() throws {
        let script = try index([]).script
        let json = script.dropFirst("const courseIndex = ".count).dropLast(";\n".count)
        let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(value?.keys.sorted() == ["places", "words"])
    }
}
