#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What a value that is a figure says of itself.
struct FigureParts {
    var title: String
    var words: String
    var svg: String
}

/// Writes figures beside the file of values: for each its line, title, words and drawing, with
/// U+0000 behind each of the four.
struct FigureFile {
    private let descriptor: Int32
    /// How many bytes may still be written: figures in a long loop end somewhere.
    private var room = 8 << 20

    init(path: String) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    }

    mutating func append(_ figure: FigureParts, line: Int) {
        let fields = ["\(line)", figure.title, figure.words, figure.svg]
        let bytes = fields.flatMap { $0.utf8.filter { $0 != 0 } + [0] }
        room -= bytes.count
        guard descriptor >= 0, room >= 0 else { return }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count <= 0 { return }
            written += count
        }
    }
}
