/// Where everything stands in the file that a running page shares with the workbook.
///
/// The file is mapped into the page's memory, so what was written is there however the page ends.
/// This source is compiled twice: here, to read the file, and with the recorder, to write it.
/// A header comes first, then one slot for each place in the code whose value was logged.
enum RecordLayout {
    /// How many places there is room for; later ones are left out.
    static let slotCount = 4096
    /// The size of the header.
    static let headerBytes = 64
    /// The size of the whole file, most of it never touched.
    static let fileBytes = headerBytes + slotCount * slotBytes

    /// The file of figures that belongs to a file of values.
    static func figures(besides path: String) -> String { "\(path).figures" }

    // In the header: two `Int32`.
    static let lastLine = 0
    static let slotsUsed = 4

    // In a slot: `Int32` each.
    static let startLine = 0
    static let endLine = 4
    static let startColumn = 8
    static let endColumn = 12
    static let lastKind = 16
    static let historyCount = 20
    // `Int64`: how often a value was logged, and the bits of the last one if it is a number.
    static let count = 24
    static let lastBits = 32
    // A length as `Int32`, then UTF-8.
    static let name = 40
    static let type = name + 128
    static let first = type + 256
    static let last = first + summaryBytes
    // `Double` each.
    static let history = last + summaryBytes
    static let slotBytes = history + historyCapacity * 8

    /// The room for a value in words: text, dtype, shape, strides and storage with U+0000 between them.
    static let summaryBytes = 1536
    /// How many characters of a value are kept.
    static let textLimit = 200
    /// How many numbers of a history are kept; the last one is known apart from them.
    static let historyCapacity = 199

    /// How the last value is kept.
    enum Kind: Int32 {
        /// In words, at `last`.
        case words
        /// As the bits of a number, at `lastBits`.
        case int, double, float
    }
}
