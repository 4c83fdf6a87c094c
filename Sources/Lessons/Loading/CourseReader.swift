/// Turns `course.yml` into a `Course` and compares it with the files that are there.
struct CourseReader<Folder: CourseFolder> {
    let folder: Folder
    let findings: Findings

    /// What a course says of itself.
    static var keys: [String] { ["title", "lede", "language", "engine", "data", "lessons"] }
    /// What it says of a lesson.
    static var lessonKeys: [String] { ["id", "title", "summary", "folder", "pages", "exercises"] }

    /// The course; `nil` where the file holds none, which is reported unless it is empty.
    func course() -> Course? {
        guard let value = YAMLDocument(findings).read(),
            let fields = YAMLFields(value, of: "A course", known: Self.keys)
        else { return nil }
        let title = fields.requiredText("title", "the title of the course")
        _ = fields.required("lessons", "a list of lessons")
        let lessons = fields.list("lessons").enumerated().compactMap { place, value in
            lesson(value, number: place + 1)
        }
        reportRepeated(lessons)
        return Course(
            title: title ?? "", lede: fields.text("lede") ?? "",
            language: fields.text("language") ?? "en",
            engine: fields["engine"].flatMap { engine($0) },
            data: fields.list("data").compactMap(DataFolderReader.folder),
            lessons: lessons.map(\.lesson))
    }

    private func engine(_ value: YAMLValue) -> Course.Engine? {
        guard let fields = YAMLFields(value, of: "An engine", known: ["module", "product"]),
            let module = fields.requiredText("module", "the name that snippets import"),
            let product = fields.requiredText("product", "the package product that holds it")
        else { return nil }
        return Course.Engine(module: module, product: product)
    }

    private func lesson(_ value: YAMLValue, number: Int) -> (lesson: Lesson, value: YAMLValue)? {
        guard let fields = YAMLFields(value, of: "A lesson", known: Self.lessonKeys) else {
            return nil
        }
        let id = fields.requiredText("id", "a short name, as `lesson\(number)`")
        let title = fields.requiredText("title", "the title of the lesson")
        let pagesFolder = fields.requiredText("folder", "the folder of its pages in `lessons`")
        guard let id, let title, let pagesFolder else { return nil }
        let lesson = Lesson(
            id: id, number: number, title: title, summary: fields.text("summary") ?? "",
            folder: "lessons/\(pagesFolder)",
            pages: pages(fields, in: "lessons/\(pagesFolder)"),
            exercises: exercises(fields, in: "exercises/\(id)"))
        return (lesson, value)
    }

    private func pages(_ fields: YAMLFields, in path: String) -> [String] {
        let there = folder.existingNames(in: path).filter { $0.hasSuffix(".md") }
        let names = listed(fields, "pages", among: there, in: path)
        for name in names where !(name.text.first?.isNumber ?? false) {
            name.value.report(
                "A page's file name starts with its number.", advice: "Name it `01-\(name.text)`.")
        }
        reportRepeatedNumbers(names)
        return names.map { "\(path)/\($0.text)" }
    }

    /// Two pages with one number could not be told apart by it.
    private func reportRepeatedNumbers(_ names: [(text: String, value: YAMLValue)]) {
        var seen: [Int: String] = [:]
        for name in Set(names.map(\.text)).sorted() {
            guard let number = Int(name.prefix { $0.isNumber }) else { continue }
            if let other = seen.updateValue(name, forKey: number) {
                names.first { $0.text == name }?.value.report(
                    "`\(name)` and `\(other)` have the same number.",
                    advice: "Begin each file name with a number of its own.")
            }
        }
    }

    private func exercises(_ fields: YAMLFields, in path: String) -> [String] {
        let there = folder.existingNames(in: path).filter { name in
            folder.existingNames(in: "\(path)/\(name)").contains("exercise.md")
        }
        return listed(fields, "exercises", among: there, in: path).map { "\(path)/\($0.text)" }
    }

    /// The names under a key, compared with those that are there: each is reported that one side lacks.
    private func listed(
        _ fields: YAMLFields, _ key: String, among there: [String], in path: String
    ) -> [(text: String, value: YAMLValue)] {
        let names = fields.texts(key)
        let listed = Set(names.map(\.text))
        let free = there.filter { !listed.contains($0) }
        for name in names where !there.contains(name.text) {
            name.value.report(
                "There is no `\(path)/\(name.text)`.",
                advice: suggestion(for: name.text, among: free))
        }
        for name in free where nearest(name, among: listed.subtracting(there)) == nil {
            (fields[key] ?? fields.value).report(
                "`\(path)/\(name)` is not listed under `\(key)`.",
                advice: "List it where it belongs, or take the file away.")
        }
        for (place, name) in names.enumerated()
        where names[..<place].contains(where: { $0.text == name.text }) {
            name.value.report("`\(name.text)` is listed twice.", advice: "Take one out.")
        }
        return names
    }

    private func reportRepeated(_ lessons: [(lesson: Lesson, value: YAMLValue)]) {
        for (place, entry) in lessons.enumerated()
        where lessons[..<place].contains(where: { $0.lesson.id == entry.lesson.id }) {
            entry.value.report(
                "There are two lessons named `\(entry.lesson.id)`.",
                advice: "Give each an `id` of its own.")
        }
    }
}
