import Testing

@Suite struct DataFilesTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop.withExercise("data")
        try workshop.write(
            try workshop.text("lessons/course.yml") + """

                data:
                  - name: Digits
                    folder: data/digits
                    from: https://example.org/digits
                    files: [{name: one, bytes: 3}, {name: two, bytes: 4}]

                """, to: "lessons/course.yml")
    }

    @Test func `what is not there is told with its place and its source`() throws {
        let result = try workshop.run("data")
        #expect(result.code == 0)
        #expect(
            result.output == """
                Digits  data/digits/
                  · one: not there
                  · two: not there
                  from https://example.org/digits, unpacked

                """)
    }

    @Test func `a file of another size is wrong, and whole ones need no more words`() throws {
        try workshop.write("123", to: "data/digits/one")
        try workshop.write("123", to: "data/digits/two")
        let cut = try workshop.run("data")
        #expect(cut.code == 1)
        #expect(cut.output.contains("  ✓ one\n  ✗ two: 3 bytes, and not 4;"))
        try workshop.write("1234", to: "data/digits/two")
        let whole = try workshop.run("data")
        #expect(whole.code == 0)
        #expect(whole.output == "Digits  data/digits/\n  ✓ one\n  ✓ two\n")
    }

    @Test func `a folder elsewhere and a file without its size are mistakes in the course`() throws
    {
        let text = try workshop.text("lessons/course.yml")
        try workshop.write(
            text.replacing("data/digits", with: "../digits").replacing(", bytes: 4", with: ""),
            to: "lessons/course.yml")
        let result = try workshop.run("data")
        #expect(result.code == 2)
        #expect(result.errors.contains("A data folder lies in the course's folder."))
    }
}
