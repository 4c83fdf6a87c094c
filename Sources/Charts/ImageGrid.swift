/// Small pictures in rows, grey or in colour: digits, feature maps, weights. Pixels stay crisp.
public struct ImageGrid: Drawing, Hashable {
    /// One picture: rows of brightness from 0 (black) to 1 (white), and a caption.
    public struct Picture: Sendable, Hashable {
        /// The rows, all of one length.
        public var rows: [[Double]]
        /// What stands under the picture.
        public var caption: String
        /// How many neighbours in a row make a pixel: 1 for grey, 3 for red, green and blue.
        public var channels: Int

        /// A picture whose brightness runs from 0 to 1; values outside are cut.
        public init(_ rows: [[Double]], caption: String = "", channels: Int = 1) {
            precondition(channels == 1 || channels == 3, "A pixel has 1 or 3 channels.")
            self.rows = rows
            self.caption = caption
            self.channels = channels
        }

        /// Its width in pixels.
        var width: Int { (rows.first?.count ?? 0) / channels }

        /// A picture of any numbers: the lowest is black, the highest white.
        public static func scaled(_ rows: [[Double]], caption: String = "") -> Picture {
            let range = extent(rows.joined())
            let span = range.upperBound - range.lowerBound
            return Picture(
                rows.map { $0.map { ($0 - range.lowerBound) / span } }, caption: caption)
        }
    }

    /// What the figure shows, in one sentence.
    public var title: String
    /// The pictures, row by row.
    public var pictures: [Picture]
    /// How many stand in a row.
    public var columns: Int
    /// What else the figure says in words.
    public var note: String

    /// A grid of pictures.
    public init(_ title: String, _ pictures: [Picture], columns: Int = 8, note: String = "") {
        precondition(columns > 0, "A grid needs at least one column.")
        self.title = title
        self.pictures = pictures
        self.columns = columns
        self.note = note
    }

    private var hasCaptions: Bool { pictures.contains { !$0.caption.isEmpty } }
    private var pitch: Double { 480 / Double(columns) }
    private var side: Double { pitch - 6 }
    private var rowPitch: Double { pitch + (hasCaptions ? 18 : 0) }

    /// The size of the drawing, in its own units.
    public var size: Point {
        let rows = (pictures.count + columns - 1) / columns
        return Point(480, max(1, Double(rows)) * rowPitch)
    }

    /// The parts of the drawing, back to front.
    public var parts: [SVG] {
        pictures.enumerated().flatMap { index, picture -> [SVG] in
            let x = Double(index % columns) * pitch + 3
            let y = Double(index / columns) * rowPitch + 3
            let frame = SVG.rectangle(x: x, y: y, width: side, height: side, class: "frame")
            let caption = SVG.label(
                picture.caption, at: Point(x + side / 2, y + side + 15), anchor: .middle,
                class: "soft")
            return [image(picture, x: x, y: y), frame]
                + (picture.caption.isEmpty ? [] : [caption])
        }
    }

    /// The figure in words.
    public var words: String {
        let first =
            pictures.first.map { "\($0.rows.count) × \($0.width)" } ?? "0 × 0"
        let captions = pictures.map(\.caption).filter { !$0.isEmpty }
        let told = captions.isEmpty ? "" : ": " + captions.joined(separator: ", ")
        return "\(pictures.count) pictures of \(first) pixels\(told)."
            + (note.isEmpty ? "" : " " + note)
    }

    private func image(_ picture: Picture, x: Double, y: Double) -> SVG {
        let bytes = picture.rows.map { $0.map { UInt8(min(max($0, 0), 1) * 255) } }
        return .element(
            name: "image",
            attributes: [
                .init("class", "pixels"), .init("x", x), .init("y", y), .init("width", side),
                .init("height", side),
                .init(
                    "href",
                    "data:image/png;base64,"
                        + base64(pngBytes(bytes, channels: picture.channels))),
            ], children: [])
    }
}
