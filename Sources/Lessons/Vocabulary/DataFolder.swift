/// Files of a known size that a course's programs can read where the reader has them.
public struct DataFolder: Sendable, Hashable {
    /// What the files are together: `MNIST`.
    public var name: String
    /// Where they go, relative to the course's root: `data/MNIST`.
    public var path: String
    /// Where they come from; empty where the course does not say.
    public var origin: String
    /// The files, unpacked.
    public var files: [File]

    /// A folder of files.
    public init(name: String, path: String, origin: String = "", files: [File]) {
        self.name = name
        self.path = path
        self.origin = origin
        self.files = files
    }

    /// A file and its size.
    public struct File: Sendable, Hashable {
        /// Its name in the folder.
        public var name: String
        /// How many bytes it has.
        public var bytes: Int

        /// A file.
        public init(name: String, bytes: Int) {
            self.name = name
            self.bytes = bytes
        }
    }
}
