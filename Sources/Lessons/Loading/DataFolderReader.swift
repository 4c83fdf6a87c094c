/// Reads what `course.yml` says of files that a reader may have.
enum DataFolderReader {
    /// An entry of `data`; `nil`, and reported, where it is none.
    static func folder(_ value: YAMLValue) -> DataFolder? {
        let known = ["name", "folder", "from", "files"]
        guard let fields = YAMLFields(value, of: "A data folder", known: known),
            let name = fields.requiredText("name", "what the files are together"),
            let path = fields.requiredText("folder", "where they go, as `data/MNIST`"),
            fields.required("files", "a list of `{name: …, bytes: …}`") != nil
        else { return nil }
        guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
            fields["folder"]?.report(
                "A data folder lies in the course's folder.", advice: "Write `data/\(name)`.")
            return nil
        }
        return DataFolder(
            name: name, path: path, origin: fields.text("from") ?? "",
            files: fields.list("files").compactMap(file))
    }

    private static func file(_ value: YAMLValue) -> DataFolder.File? {
        guard let fields = YAMLFields(value, of: "A data file", known: ["name", "bytes"]),
            let name = fields.requiredText("name", "the file's name in the folder"),
            fields.required("bytes", "how many bytes it has") != nil,
            let bytes = fields.integer("bytes", atLeast: 0)
        else { return nil }
        return DataFolder.File(name: name, bytes: bytes)
    }
}
