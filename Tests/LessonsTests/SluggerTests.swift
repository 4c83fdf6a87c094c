import Testing

@testable import Lessons

@Suite struct SluggerTests {
    @Test(arguments: [
        ("Changing shape: view, squeeze", "changing-shape-view-squeeze"),
        ("What `a[0]` is", "what-a0-is"), ("snake_case & dashes-too", "snake_case--dashes-too"),
        ("形状 与 步幅", "形状-与-步幅"), ("Größe", "größe"), ("!?", "section"),
    ]) func `an address is made as GitHub makes it`(heading: String, slug: String) {
        var slugger = Slugger()
        #expect(slugger.slug(for: heading) == slug)
    }

    @Test func `no address comes twice`() {
        var slugger = Slugger()
        let slugs = ["A", "A", "A-1", "A", "a 1"].map { slugger.slug(for: $0) }
        #expect(slugs == ["a", "a-1", "a-1-1", "a-2", "a-1-2"])
        #expect(Set(slugs).count == slugs.count)
    }
}
