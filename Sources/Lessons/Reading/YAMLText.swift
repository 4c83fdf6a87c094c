extension String {
    /// A text of one line in double quotes, as YAML reads it back whatever signs it holds.
    public var quotedAsYAML: String {
        "\"" + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
