import Testing

@testable import Lessons

@Suite struct YAMLTextTests {
    @Test(arguments: [
        "", "Shapes", "A \"view\": what it is", #"back\slash \n \""#, "- [a, b] # no comment",
        "{key: value}", "yes", "张量 `x`",
    ])
    func `a quoted text is read back as it was`(text: String) {
        let file = SourceFile(path: "a.yml", text: "title: \(text.quotedAsYAML)\n")
        let value = YAMLDocument(Findings(file)).read()
        let fields = value.flatMap { YAMLFields($0, of: "A file", known: ["title"]) }
        #expect(fields?["title"]?.text == text)
    }
}
